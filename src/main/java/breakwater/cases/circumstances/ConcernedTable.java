package breakwater.cases.circumstances;

import breakwater.accounts.AccountId;
import breakwater.cases.CaseId;
import breakwater.cases.outages.OutageFact.OutageDeclared;
import breakwater.journal.Id;
import breakwater.journal.Subject;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the list of cases those whose circumstances may be others. */
@Component
class ConcernedTable {
  private final JdbcClient sql;

  ConcernedTable(JdbcClient sql) {
    this.sql = sql;
  }

  List<Subject> of(AccountId account) {
    return subjects(
        sql.sql("select id from case_row where unfinished and account = :account")
            .param("account", account.value()));
  }

  List<Subject> touchedBy(OutageDeclared outage) {
    return subjects(
        sql.sql(
                """
                select id from case_row
                where unfinished and (:anyone or account = any(:accounts))
                  and (:anywhere or area = any(:areas))
                """)
            .param("anyone", outage.accounts().isEmpty())
            .param("accounts", values(outage.accounts()))
            .param("anywhere", outage.areas().isEmpty())
            .param("areas", values(outage.areas())));
  }

  private static List<Subject> subjects(JdbcClient.StatementSpec cases) {
    return cases.query((row, n) -> new CaseId(Long.toString(row.getLong(1))).subject()).list();
  }

  private static String[] values(Collection<? extends Id> ids) {
    return ids.stream().map(Id::value).toArray(String[]::new);
  }
}
