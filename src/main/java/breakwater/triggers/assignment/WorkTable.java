package breakwater.triggers.assignment;

import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.journal.Id;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.sight.RestrictedTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Unfinished cases by who has them, and when whom was given one. */
@Repository
class WorkTable {
  /** Stands for "until the customer writes". */
  private static final OffsetDateTime NEVER = OffsetDateTime.parse("9999-01-01T00:00:00Z");

  /** Of unfinished cases: all, those that nobody has, and those with a promise in danger. */
  private static final String COUNTS =
      """
      count(*) as open, count(*) filter (where assignee is null) as queue,
        count(*) filter (where near > 0 and missed = 0) as near,
        count(*) filter (where missed > 0) as missed
      """;

  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate batch;

  WorkTable(JdbcClient sql, NamedParameterJdbcTemplate batch) {
    this.sql = sql;
    this.batch = batch;
  }

  record Row(Work work, long version, int shape) {}

  /** When somebody last did something on a case. */
  record Deed(CaseId id, String person, Instant at) {}

  /** That somebody was given a case. */
  record Turn(CaseId id, long version, PersonId person, Instant at) {}

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

  void remove(List<CaseId> ids) {
    var values = ids.stream().map(id -> Long.parseLong(id.value())).toArray(Long[]::new);
    sql.sql("delete from work_row where id = any(:ids)").param("ids", values).update();
    sql.sql("delete from work_turn where id = any(:ids)").param("ids", values).update();
    sql.sql("delete from work_deed where id = any(:ids)").param("ids", values).update();
  }

  void put(List<Row> rows) {
    batch(
        """
        insert into work_row (id, team, assignee, status, priority, opened_at, held_since,
          asked_at, snoozed_until, started, near, missed, subject_version, shape)
        values (:id, :team, :assignee, :status, :priority, :openedAt, :heldSince,
          :askedAt, :snoozedUntil, :started, :near, :missed, :version, :shape)
        """,
        rows.stream().map(WorkTable::values).toList());
  }

  void putTurns(List<Turn> turns) {
    batch(
        "insert into work_turn (id, version, person, at) values (:id, :version, :person, :at)",
        turns.stream()
            .map(
                t ->
                    new MapSqlParameterSource("id", Long.parseLong(t.id().value()))
                        .addValue("version", t.version())
                        .addValue("person", t.person().value())
                        .addValue("at", utc(t.at())))
            .toList());
  }

  void putDeeds(List<Deed> deeds) {
    batch(
        "insert into work_deed (id, person, at) values (:id, :person, :at)",
        deeds.stream()
            .map(
                d ->
                    new MapSqlParameterSource("id", Long.parseLong(d.id().value()))
                        .addValue("person", d.person())
                        .addValue("at", utc(d.at())))
            .toList());
  }

  private void batch(String statement, List<MapSqlParameterSource> values) {
    if (!values.isEmpty()) {
      batch.batchUpdate(statement, values.toArray(SqlParameterSource[]::new));
    }
  }

  private static MapSqlParameterSource values(Row row) {
    Work it = row.work();
    return new MapSqlParameterSource("id", Long.parseLong(it.id().value()))
        .addValue("team", it.team().map(Id::value).orElse(null))
        .addValue("assignee", it.assignee().map(Id::value).orElse(null))
        .addValue("status", it.status().name())
        .addValue("priority", it.priority().name())
        .addValue("openedAt", utc(it.openedAt()))
        .addValue("heldSince", utc(it.heldSince()))
        .addValue("askedAt", it.askedAt().map(WorkTable::utc).orElse(null))
        .addValue("snoozedUntil", it.snoozedUntil().map(WorkTable::utc).orElse(null))
        .addValue("started", it.started())
        .addValue("near", it.near())
        .addValue("missed", it.missed())
        .addValue("version", row.version())
        .addValue("shape", row.shape());
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
    return Optional.ofNullable(value).map(at -> at.equals(NEVER) ? Instant.MAX : at.toInstant());
  }

  private static String[] ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).toArray(String[]::new);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.isAfter(NEVER.toInstant()) ? NEVER : instant.atOffset(ZoneOffset.UTC);
  }
}
