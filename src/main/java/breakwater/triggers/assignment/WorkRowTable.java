package breakwater.triggers.assignment;

import breakwater.cases.CaseId;
import breakwater.journal.Id;
import breakwater.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@link WorkTable}, as they are written. */
@Repository
class WorkRowTable {
  /** Stands for "until the customer writes". */
  static final OffsetDateTime NEVER = OffsetDateTime.parse("9999-01-01T00:00:00Z");

  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate batch;

  WorkRowTable(JdbcClient sql, NamedParameterJdbcTemplate batch) {
    this.sql = sql;
    this.batch = batch;
  }

  /**
   * @param wanted what it asks of whoever takes it
   * @param moves how often it was moved by itself since the customer asked
   */
  record Row(Work work, Wanted wanted, int moves, long version, int shape) {}

  /** When somebody last did something on a case. */
  record Deed(CaseId id, String person, Instant at) {}

  /** That somebody was given a case. */
  record Turn(CaseId id, long version, PersonId person, Instant at) {}

  void remove(List<CaseId> ids) {
    for (String table : List.of("work_row", "work_turn", "work_deed")) {
      remove(table, ids);
    }
  }

  /** Removes what is there of these cases beside what is put. */
  void removeOthers(List<CaseId> ids, List<Row> rows, List<Turn> turns, List<Deed> deeds) {
    Set<CaseId> kept = rows.stream().map(row -> row.work().id()).collect(Collectors.toSet());
    remove("work_row", ids.stream().filter(id -> !kept.contains(id)).toList());
    sql.sql(
            """
            delete from work_turn t where id = any(:ids) and not exists (
              select from unnest(:of::bigint[], :versions::bigint[]) k(id, version)
              where k.id = t.id and k.version = t.version)
            """)
        .param("ids", numbers(ids))
        .param("of", numbers(turns.stream().map(Turn::id).toList()))
        .param("versions", turns.stream().map(Turn::version).toArray(Long[]::new))
        .update();
    sql.sql(
            """
            delete from work_deed d where id = any(:ids) and not exists (
              select from unnest(:of::bigint[], :people::text[]) k(id, person)
              where k.id = d.id and k.person = d.person)
            """)
        .param("ids", numbers(ids))
        .param("of", numbers(deeds.stream().map(Deed::id).toList()))
        .param("people", deeds.stream().map(Deed::person).toArray(String[]::new))
        .update();
  }

  private void remove(String table, List<CaseId> ids) {
    if (!ids.isEmpty()) {
      sql.sql("delete from %s where id = any(:ids)".formatted(table))
          .param("ids", numbers(ids))
          .update();
    }
  }

  /** What is as it was is not written. */
  void put(List<Row> rows) {
    batch(
        """
        insert into work_row (id, team, assignee, status, priority, opened_at, held_since,
          asked_at, snoozed_until, started, near, missed, urgency, area, type, moves,
          had, subject_version, shape)
        values (:id, :team, :assignee, :status, :priority, :openedAt, :heldSince,
          :askedAt, :snoozedUntil, :started, :near, :missed, :urgency, :area, :type, :moves,
          :had, :version, :shape)
        on conflict (id) do update set
          team = excluded.team, assignee = excluded.assignee, status = excluded.status,
          priority = excluded.priority, opened_at = excluded.opened_at,
          held_since = excluded.held_since, asked_at = excluded.asked_at,
          snoozed_until = excluded.snoozed_until, started = excluded.started,
          near = excluded.near, missed = excluded.missed, urgency = excluded.urgency,
          area = excluded.area, type = excluded.type, moves = excluded.moves,
          had = excluded.had,
          subject_version = excluded.subject_version, shape = excluded.shape
        where (
          work_row.team, work_row.assignee, work_row.status, work_row.priority,
          work_row.opened_at, work_row.held_since, work_row.asked_at, work_row.snoozed_until,
          work_row.started, work_row.near, work_row.missed, work_row.area, work_row.type,
          work_row.moves, work_row.had, work_row.shape)
        is distinct from (
          excluded.team, excluded.assignee, excluded.status, excluded.priority,
          excluded.opened_at, excluded.held_since, excluded.asked_at, excluded.snoozed_until,
          excluded.started, excluded.near, excluded.missed, excluded.area, excluded.type,
          excluded.moves, excluded.had, excluded.shape)
        """,
        rows.stream().map(WorkRowTable::values).toList());
  }

  /** What a fact says never changes. */
  void putTurns(List<Turn> turns) {
    batch(
        """
        insert into work_turn (id, version, person, at) values (:id, :version, :person, :at)
        on conflict (id, version) do nothing
        """,
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
        """
        insert into work_deed (id, person, at) values (:id, :person, :at)
        on conflict (id, person) do update set at = excluded.at
        where work_deed.at <> excluded.at
        """,
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

  private static Long[] numbers(List<CaseId> ids) {
    return ids.stream().map(id -> Long.valueOf(id.value())).toArray(Long[]::new);
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
        .addValue("askedAt", it.askedAt().map(WorkRowTable::utc).orElse(null))
        .addValue("snoozedUntil", it.snoozedUntil().map(WorkRowTable::utc).orElse(null))
        .addValue("started", it.started())
        .addValue("near", it.near())
        .addValue("missed", it.missed())
        .addValue("urgency", it.priority().ordinal())
        .addValue("area", row.wanted().area().map(Id::value).orElse(null))
        .addValue("type", row.wanted().type().map(Id::value).orElse(null))
        .addValue("moves", row.moves())
        .addValue("had", row.wanted().had().stream().map(Id::value).sorted().toArray(String[]::new))
        .addValue("version", row.version())
        .addValue("shape", row.shape());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.isAfter(NEVER.toInstant()) ? NEVER : instant.atOffset(ZoneOffset.UTC);
  }
}
