package breakwater.desk;

import breakwater.accounts.AccountId;
import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.desk.DeskFilter.Place;
import breakwater.desk.DeskFilter.Sort;
import breakwater.escalation.State;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.sla.clock.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the desk, as they are read: by a place on an index, never by counting. */
@Component
class DeskTable {
  private final JdbcClient sql;

  DeskTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** Bounds what the next statements of this transaction may take. */
  void hurry(int millis) {
    sql.sql("select set_config('statement_timeout', :millis, true)")
        .param("millis", Integer.toString(millis))
        .query(String.class)
        .single();
  }

  /**
   * @param candidates only these; empty = all
   */
  List<DeskItem> read(
      Caller caller,
      DeskFilter filter,
      Optional<List<Long>> candidates,
      Optional<Place> after,
      int limit,
      Instant now) {
    var where = DeskWhere.of(caller, filter, now);
    candidates.ifPresent(
        ids -> where.and("id = any(:candidates)", "candidates", ids.toArray(Long[]::new)));
    after.ifPresent(place -> where.behind(filter.sort(), place));
    return sql.sql(
            "select * from desk_case"
                + where
                + " order by "
                + order(filter.sort())
                + " limit :limit")
        .params(where.values())
        .param("limit", limit)
        .query((row, n) -> item(row))
        .list();
  }

  Optional<DeskItem> find(Caller caller, CaseId id) {
    var where = DeskWhere.seenBy(caller);
    where.and("id = :id", "id", Long.parseLong(id.value()));
    return sql.sql("select * from desk_case" + where)
        .params(where.values())
        .query((row, n) -> item(row))
        .optional();
  }

  private static String order(Sort sort) {
    return switch (sort) {
      case RANK -> "rank_at, id";
      case DUE -> "due_at, id";
      case OPENED -> "opened_at desc, id desc";
    };
  }

  private static DeskItem item(ResultSet row) throws SQLException {
    return new DeskItem(
        new CaseId(Long.toString(row.getLong("id"))),
        Optional.empty(),
        List.of(),
        Status.valueOf(row.getString("status")),
        instant(row, "status_since").orElseThrow(),
        Priority.valueOf(row.getString("priority")),
        Optional.ofNullable(row.getString("type")).map(Label::new),
        Optional.ofNullable(row.getString("area")).map(Label::new),
        Stream.of((String[]) row.getArray("tags").getArray()).map(Label::new).toList(),
        Optional.ofNullable(row.getString("assignee")).map(PersonId::new),
        Optional.ofNullable(row.getString("team")).map(TeamId::new),
        Optional.ofNullable(row.getString("account")).map(AccountId::new),
        Tier.valueOf(row.getString("tier")),
        Optional.ofNullable(row.getString("climbing")).map(State::valueOf),
        instant(row, "opened_at").orElseThrow(),
        instant(row, "rank_at").orElseThrow(),
        instant(row, "due_at").filter(due -> due.isBefore(DeskFilter.NEVER)),
        instant(row, "near_at").filter(near -> near.isBefore(DeskFilter.NEVER)),
        Optional.ofNullable(row.getString("due_kind")).map(Kind::valueOf),
        row.getBoolean("snoozed"),
        instant(row, "snoozed_until"),
        instant(row, "last_customer"),
        row.getBoolean("customer_waits"),
        row.getBoolean("unseen"),
        row.getInt("reopenings"),
        row.getBoolean("live"),
        row.getLong("case_version"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(value).map(OffsetDateTime::toInstant);
  }
}
