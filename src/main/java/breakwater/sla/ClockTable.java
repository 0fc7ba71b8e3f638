package breakwater.sla;

import breakwater.cases.CaseId;
import breakwater.sla.CaseClocks.Nearest;
import breakwater.sla.clock.Clock;
import breakwater.sla.clock.Kind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of clocks. */
@Component
class ClockTable {
  private static final String UPSERT =
      """
      insert into sla_clock (
        case_id, kind, cycle, handoff, state, live, rule, rules_version, calendar, target_seconds,
        elapsed_seconds, started_at, stopped_at, due_at, breached_at, subject_version, shape)
      values (
        :case, :kind, :cycle, :handoff, :state, :live, :rule, :version, :calendar, :target,
        :elapsed, :started, :stopped, :due, :breached, :subjectVersion, :shape)
      on conflict (case_id, kind, cycle) do update set
        handoff = excluded.handoff, state = excluded.state, live = excluded.live,
        rule = excluded.rule, rules_version = excluded.rules_version,
        calendar = excluded.calendar, target_seconds = excluded.target_seconds,
        elapsed_seconds = excluded.elapsed_seconds, started_at = excluded.started_at,
        stopped_at = excluded.stopped_at, due_at = excluded.due_at,
        breached_at = excluded.breached_at, subject_version = excluded.subject_version,
        shape = excluded.shape
      where (
        sla_clock.handoff, sla_clock.state, sla_clock.live, sla_clock.rule, sla_clock.rules_version,
        sla_clock.calendar, sla_clock.target_seconds, sla_clock.elapsed_seconds,
        sla_clock.started_at, sla_clock.stopped_at, sla_clock.due_at, sla_clock.breached_at,
        sla_clock.shape)
      is distinct from (
        excluded.handoff, excluded.state, excluded.live, excluded.rule, excluded.rules_version,
        excluded.calendar, excluded.target_seconds, excluded.elapsed_seconds,
        excluded.started_at, excluded.stopped_at, excluded.due_at, excluded.breached_at,
        excluded.shape)
      """;

  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate batch;

  ClockTable(JdbcClient sql, NamedParameterJdbcTemplate batch) {
    this.sql = sql;
    this.batch = batch;
  }

  /** A clock as it is to be written. */
  record Row(CaseId of, Clock clock, long version, int shape) {}

  /** Removes the rows of these cases that are not among these. */
  void removeOthers(List<CaseId> cases, List<Row> rows) {
    sql.sql(
            """
            delete from sla_clock c where case_id = any(:cases) and not exists (
              select from unnest(:of::bigint[], :kinds::text[], :cycles::int[]) k(of, kind, cycle)
              where k.of = c.case_id and k.kind = c.kind and k.cycle = c.cycle)
            """)
        .param("cases", numbers(cases))
        .param("of", numbers(rows.stream().map(Row::of).toList()))
        .param("kinds", rows.stream().map(row -> row.clock().kind().name()).toArray(String[]::new))
        .param("cycles", rows.stream().map(row -> row.clock().cycle()).toArray(Integer[]::new))
        .update();
  }

  /** What is as it was is not written: most of what happens to a case stirs one of its clocks. */
  void put(List<Row> rows) {
    if (!rows.isEmpty()) {
      batch.batchUpdate(
          UPSERT, rows.stream().map(ClockTable::values).toArray(SqlParameterSource[]::new));
    }
  }

  void remove(List<CaseId> cases) {
    sql.sql("delete from sla_clock where case_id = any(:cases)")
        .param("cases", numbers(cases))
        .update();
  }

  Map<CaseId, Nearest> nearest(Collection<CaseId> cases) {
    Map<CaseId, Nearest> nearest = new HashMap<>();
    sql.sql(
            """
            select distinct on (case_id) case_id, kind, due_at, breached_at is not null as missed
            from sla_clock
            where case_id = any(:cases) and live and due_at is not null
            order by case_id, due_at
            """)
        .param("cases", numbers(cases))
        .query(
            row -> {
              nearest.put(
                  new CaseId(Long.toString(row.getLong("case_id"))),
                  new Nearest(
                      Kind.valueOf(row.getString("kind")),
                      row.getObject("due_at", OffsetDateTime.class).toInstant(),
                      row.getBoolean("missed")));
            });
    return nearest;
  }

  private static SqlParameterSource values(Row row) {
    Clock clock = row.clock();
    Optional<Clock.Basis> basis = clock.basis();
    return new MapSqlParameterSource()
        .addValue("case", Long.valueOf(row.of().value()))
        .addValue("kind", clock.kind().name())
        .addValue("cycle", clock.cycle())
        .addValue("handoff", clock.escalation().orElse(null))
        .addValue("state", clock.state().name())
        .addValue("live", clock.state().live())
        .addValue("rule", basis.map(Clock.Basis::rule).orElse(null))
        .addValue("version", basis.map(Clock.Basis::version).orElse(null))
        .addValue("calendar", basis.map(Clock.Basis::calendar).orElse(null))
        .addValue("target", clock.target().isPresent() ? clock.target().getAsLong() : null)
        .addValue("elapsed", clock.state().live() ? null : clock.elapsed())
        .addValue("started", utc(clock.startedAt()))
        .addValue("stopped", clock.stoppedAt().map(ClockTable::utc).orElse(null))
        .addValue("due", clock.dueAt().map(ClockTable::utc).orElse(null))
        .addValue("breached", clock.breachedAt().map(ClockTable::utc).orElse(null))
        .addValue("subjectVersion", row.version())
        .addValue("shape", row.shape());
  }

  private static Long[] numbers(Collection<CaseId> cases) {
    return cases.stream().map(c -> Long.valueOf(c.value())).toArray(Long[]::new);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
