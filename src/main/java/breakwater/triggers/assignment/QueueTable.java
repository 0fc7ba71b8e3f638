package breakwater.triggers.assignment;

import breakwater.cases.Case;
import breakwater.cases.Label;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.sight.RestrictedTable;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * <p>Only what may be given to anybody: what was moved too often waits for a person, and a
   * restricted case goes to few. They stand in nobody's way.
   *
   * @param moves how often a case is moved by itself
   */
  List<Wanted> ahead(TeamId team, Case it, int moves) {
    return sql.sql(
            """
            select area, type, had from work_row
            where team = :team and assignee is null and status = 'OPEN' and snoozed_until is null
              and (moves = 0 or moves < :moves) and (urgency, opened_at, id) < (:urgency, :openedAt, :id) and %s
            order by urgency, opened_at, id limit :most
            """
                .formatted(RestrictedTable.openCase("work_row.id")))
        .param("team", team.value())
        .param("urgency", it.priority().ordinal())
        .param("openedAt", it.openedAt().atOffset(ZoneOffset.UTC))
        .param("id", Long.parseLong(it.id().value()))
        .param("moves", moves)
        .param("most", MOST)
        .query(
            (row, n) ->
                new Wanted(
                    Optional.ofNullable(row.getString("area")).map(Label::new),
                    Optional.ofNullable(row.getString("type")).map(Label::new),
                    Stream.of((String[]) row.getArray("had").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toUnmodifiableSet())))
        .list();
  }
}
