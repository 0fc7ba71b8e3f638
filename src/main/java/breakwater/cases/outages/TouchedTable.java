package breakwater.cases.outages;

import breakwater.cases.CaseId;
import breakwater.journal.Id;
import breakwater.people.Caller;
import breakwater.people.sight.RestrictedTable;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the list of cases those that an outage touches. */
@Component
class TouchedTable {
  private final JdbcClient sql;

  TouchedTable(JdbcClient sql) {
    this.sql = sql;
  }

  List<CaseId> list(Caller caller, Outage outage, int limit) {
    return read(
            caller,
            outage,
            "select id from case_row %s order by opened_at desc, id desc limit :limit")
        .param("limit", limit)
        .query((row, n) -> new CaseId(Long.toString(row.getLong(1))))
        .list();
  }

  int count(Caller caller, Outage outage, int limit) {
    return read(
            caller, outage, "select count(*) from (select from case_row %s limit :limit) touched")
        .param("limit", limit)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec read(Caller caller, Outage outage, String statement) {
    boolean ends = outage.until().isPresent();
    String lasted =
        ends
            ? "opened_at < :until and coalesce(resolved_at, closed_at, 'infinity') > :from"
            : "unfinished";
    String where =
        "where %s and (:anyone or account = any(:accounts)) and (:anywhere or area = any(:areas)) and %s"
            .formatted(lasted, RestrictedTable.seenCase(caller, "case_row.id"));
    JdbcClient.StatementSpec spec =
        sql.sql(statement.formatted(where))
            .param("anyone", outage.accounts().isEmpty())
            .param("accounts", values(outage.accounts()))
            .param("anywhere", outage.areas().isEmpty())
            .param("areas", values(outage.areas()));
    return ends
        ? spec.param("until", outage.until().orElseThrow().atOffset(ZoneOffset.UTC))
            .param("from", outage.from().atOffset(ZoneOffset.UTC))
        : spec;
  }

  private static String[] values(Collection<? extends Id> ids) {
    return ids.stream().map(Id::value).sorted().toArray(String[]::new);
  }
}
