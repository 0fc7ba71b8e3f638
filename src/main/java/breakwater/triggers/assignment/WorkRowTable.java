package breakwater.triggers.assignment;

import breakwater.cases.CaseId;
import breakwater.journal.Id;
import breakwater.people.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

  record Row(Work work, long version, int shape) {}

  /** When somebody last did something on a case. */
  record Deed(CaseId id, String person, Instant at) {}

  /** That somebody was given a case. */
  record Turn(CaseId id, long version, PersonId person, Instant at) {}

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
        rows.stream().map(WorkRowTable::values).toList());
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
        .addValue("askedAt", it.askedAt().map(WorkRowTable::utc).orElse(null))
        .addValue("snoozedUntil", it.snoozedUntil().map(WorkRowTable::utc).orElse(null))
        .addValue("started", it.started())
        .addValue("near", it.near())
        .addValue("missed", it.missed())
        .addValue("version", row.version())
        .addValue("shape", row.shape());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.isAfter(NEVER.toInstant()) ? NEVER : instant.atOffset(ZoneOffset.UTC);
  }
}
