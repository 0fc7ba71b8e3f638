package breakwater.escalation.budgets;

import breakwater.escalation.Columns;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts interruptions from the rows of passes. */
@Component
class BudgetTable {
  private final JdbcClient db;

  BudgetTable(JdbcClient db) {
    this.db = db;
  }

  /** Escalations that were first raised in a time, by the team that has them. */
  Map<TeamId, Integer> raised(Instant from, Instant until) {
    return db
        .sql(
            """
            select team, count(*)::int as raised from escalation_pass
            where pass = 1 and team is not null and raised_at >= :from and raised_at < :until
            group by team
            """)
        .param("from", Columns.at(from))
        .param("until", Columns.at(until))
        .query((row, n) -> Map.entry(new TeamId(row.getString("team")), row.getInt("raised")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
