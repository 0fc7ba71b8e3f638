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
  private static final String INSERT =
      """
      insert into sla_clock (
        case_id, kind, cycle, handoff, state, live, rule, rules_version, calendar, target_seconds,
        elapsed_seconds, started_at, stopped_at, due_at, breached_at, subject_version, shape)
      values (
        :case, :kind, :cycle, :handoff, :state, :live, :rule, :version, :calendar, :target,
        :elapsed, :started, :stopped, :due, :breached, :subjectVersion, :shape)
      """;

  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate batch;

  ClockTable(JdbcClient sql, NamedParameterJdbcTemplate batch) {
    this.sql = sql;
    this.batch = batch;
  }

  /** A clock as it is to be written. */
  record Row(CaseId of, Clock clock, long version, int shape) {}

  void remove(List<CaseId> cases) {
    sql.sql("delete from sla_clock where case_id = any(:cases)")
        .param("cases", numbers(cases))
        .update();
  }

  void put(List<Row> rows) {
    if (!rows.isEmpty()) {
      batch.batchUpdate(
          INSERT, rows.stream().map(ClockTable::values).toArray(SqlParameterSource[]::new));
    }
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
