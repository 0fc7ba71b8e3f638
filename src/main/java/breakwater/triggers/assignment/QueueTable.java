package breakwater.triggers.assignment;

import breakwater.cases.Case;
import breakwater.cases.Label;
import breakwater.people.TeamId;
import breakwater.people.sight.RestrictedTable;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases of a team that nobody has, in the order in which they are given away. */
@Repository
class QueueTable {
  /** More are not looked through for one case: who stands so far behind waits in any case. */
  private static final int MOST = 200;

  private final JdbcClient sql;

  QueueTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Those that come before this one: more urgent, or as urgent and older.
   *
   * <p>Only what anybody of the team could be given: a case that somebody lost already does not go
   * back to them, and a restricted one not to everybody. They stand in nobody's way.
   */
  List<Wanted> ahead(TeamId team, Case it) {
    return sql.sql(
            """
            select area, type from work_row
            where team = :team and assignee is null and status = 'OPEN' and snoozed_until is null
              and moves = 0 and (urgency, opened_at, id) < (:urgency, :openedAt, :id) and %s
            order by urgency, opened_at, id limit :most
            """
                .formatted(RestrictedTable.openCase("work_row.id")))
        .param("team", team.value())
        .param("urgency", it.priority().ordinal())
        .param("openedAt", it.openedAt().atOffset(ZoneOffset.UTC))
        .param("id", Long.parseLong(it.id().value()))
        .param("most", MOST)
        .query(
            (row, n) ->
                new Wanted(
                    Optional.ofNullable(row.getString("area")).map(Label::new),
                    Optional.ofNullable(row.getString("type")).map(Label::new)))
        .list();
  }
}
