package breakwater.triggers.assignment;

import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.sight.RestrictedTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Unfinished cases by who has them, and when whom was given one. */
@Repository
class WorkTable {
  /** Of unfinished cases: all, those that nobody has, and those with a promise in danger. */
  private static final String COUNTS =
      """
      count(*) as open, count(*) filter (where assignee is null) as queue,
        count(*) filter (where near > 0 and missed = 0) as near,
        count(*) filter (where missed > 0) as missed
      """;

  private final JdbcClient sql;

  WorkTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Reserves a team's people until the transaction ends, so that two nodes do not both give the
   * last free place away. Waits for nobody; false = somebody else has reserved them.
   */
  boolean reserve(TeamId team) {
    return sql.sql("select pg_try_advisory_xact_lock(hashtextextended('assign ' || :team, 7))")
        .param("team", team.value())
        .query(Boolean.class)
        .single();
  }

  /** Cases of each on which the next step is theirs: open, and not put aside. */
  Map<PersonId, Integer> loads(Collection<PersonId> people) {
    Map<PersonId, Integer> loads = new HashMap<>();
    sql.sql(
            """
            select assignee, count(*) as load from work_row
            where assignee = any(:people) and status = 'OPEN' and snoozed_until is null
            group by assignee
            """)
        .param("people", ids(people))
        .query(
            row -> {
              loads.put(new PersonId(row.getString(1)), row.getInt(2));
            });
    return loads;
  }

  /** When each was last given a case. */
  Map<PersonId, Instant> turns(Collection<PersonId> people) {
    return latest("work_turn", people);
  }

  /** How it stands with each team that has unfinished cases. */
  Map<TeamId, TeamTotals> totals(Caller caller) {
    Map<TeamId, TeamTotals> totals = new HashMap<>();
    sql.sql(
            """
            select team, %s from work_row where team is not null and %s group by team
            """
                .formatted(COUNTS, RestrictedTable.seenCase(caller, "work_row.id")))
        .query(
            row -> {
              var team = new TeamId(row.getString("team"));
              totals.put(
                  team,
                  new TeamTotals(
                      team,
                      row.getInt("open"),
                      row.getInt("queue"),
                      row.getInt("near"),
                      row.getInt("missed")));
            });
    return totals;
  }

  /** The same of unfinished cases without a team. */
  WithoutTeam.Totals totalsWithoutTeam(Caller caller) {
    return sql.sql(
            """
            select %s from work_row where team is null and %s
            """
                .formatted(COUNTS, RestrictedTable.seenCase(caller, "work_row.id")))
        .query(
            (row, n) ->
                new WithoutTeam.Totals(
                    row.getInt("open"),
                    row.getInt("queue"),
                    row.getInt("near"),
                    row.getInt("missed")))
        .single();
  }

  /** Unfinished cases without a team; those longest without an answer first. */
  List<Work> withoutTeam(Caller caller, int limit) {
    return sql.sql(
            """
            select * from work_row where team is null and %s
            order by asked_at nulls last, opened_at, id limit :limit
            """
                .formatted(RestrictedTable.seenCase(caller, "work_row.id")))
        .param("limit", limit)
        .query((row, n) -> work(row))
        .list();
  }

  /** When each of them last did something on any case; who never did is missing. */
  Map<PersonId, Instant> lastDeeds(Collection<PersonId> people) {
    return latest("work_deed", people);
  }

  private Map<PersonId, Instant> latest(String table, Collection<PersonId> people) {
    Map<PersonId, Instant> latest = new HashMap<>();
    sql.sql(
            """
            select p.id, t.at from unnest(:people) as p(id)
            cross join lateral (select at from %s where person = p.id
                                order by at desc limit 1) t
            """
                .formatted(table))
        .param("people", ids(people))
        .query(
            row -> {
              latest.put(
                  new PersonId(row.getString(1)),
                  row.getObject(2, OffsetDateTime.class).toInstant());
            });
    return latest;
  }

  /** Unfinished cases of a team, or of its people; those longest without an answer first. */
  List<Work> of(Caller caller, TeamId team, Collection<PersonId> people, int limit) {
    return sql.sql(
            """
            select * from work_row where (team = :team or assignee = any(:people)) and %s
            order by asked_at nulls last, opened_at, id limit :limit
            """
                .formatted(RestrictedTable.seenCase(caller, "work_row.id")))
        .param("team", team.value())
        .param("people", ids(people))
        .param("limit", limit)
        .query((row, n) -> work(row))
        .list();
  }

  private static Work work(ResultSet row) throws SQLException {
    return new Work(
        new CaseId(Long.toString(row.getLong("id"))),
        Optional.ofNullable(row.getString("team")).map(TeamId::new),
        Optional.ofNullable(row.getString("assignee")).map(PersonId::new),
        Status.valueOf(row.getString("status")),
        Priority.valueOf(row.getString("priority")),
        instant(row, "opened_at").orElseThrow(),
        instant(row, "held_since").orElseThrow(),
        instant(row, "asked_at"),
        instant(row, "snoozed_until"),
        row.getBoolean("started"),
        row.getInt("near"),
        row.getInt("missed"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(value)
        .map(at -> at.equals(WorkRowTable.NEVER) ? Instant.MAX : at.toInstant());
  }

  private static String[] ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).toArray(String[]::new);
  }
}
