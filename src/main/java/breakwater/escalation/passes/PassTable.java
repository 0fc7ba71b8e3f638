package breakwater.escalation.passes;

import breakwater.cases.CaseId;
import breakwater.escalation.Columns;
import breakwater.escalation.Escalation;
import breakwater.escalation.Pass;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each pass, for the numbers. */
@Component
class PassTable {
  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate batch;

  PassTable(JdbcClient sql, NamedParameterJdbcTemplate batch) {
    this.sql = sql;
    this.batch = batch;
  }

  void remove(List<CaseId> cases) {
    sql.sql("delete from escalation_pass where case_id = any(:cases)")
        .param("cases", cases.stream().map(c -> Long.valueOf(c.value())).toArray(Long[]::new))
        .update();
  }

  /** A pass as it is to be written. */
  record Row(CaseId of, Escalation it, Pass pass, long version, int shape) {}

  void put(List<Row> rows) {
    if (!rows.isEmpty()) {
      batch.batchUpdate(
          INSERT, rows.stream().map(PassTable::values).toArray(SqlParameterSource[]::new));
    }
  }

  private static final String INSERT =
      """
      insert into escalation_pass (
        escalation, pass, case_id, tier, team, severity, first_raised_at, raised_at,
        claimed_at, started_at, bounced_at, contested, upheld, last, handoff_seconds,
        subject_version, shape)
      values (
        :escalation, :pass, :case, :tier, :team, :severity, :first, :raised, :claimed,
        :started, :bounced, :contested, :upheld, :last, :handoff, :subjectVersion, :shape)
      """;

  private static SqlParameterSource values(Row row) {
    Escalation it = row.it();
    Pass pass = row.pass();
    return new MapSqlParameterSource()
        .addValue("escalation", it.id().value())
        .addValue("pass", pass.number())
        .addValue("case", Long.parseLong(row.of().value()))
        .addValue("tier", it.tier().name())
        .addValue("team", Columns.id(it.team()))
        .addValue("severity", it.severity().name())
        .addValue("first", Columns.at(it.firstRaisedAt()))
        .addValue("raised", Columns.at(pass.raisedAt()))
        .addValue("claimed", Columns.at(pass.claimedAt()))
        .addValue("started", Columns.at(pass.startedAt()))
        .addValue("bounced", Columns.at(pass.bouncedAt()))
        .addValue("contested", pass.contested())
        .addValue("upheld", pass.upheld().orElse(null))
        .addValue("last", pass.number() == it.passes().size())
        .addValue("handoff", pass.handoffDelay().map(Duration::toSeconds).orElse(null))
        .addValue("subjectVersion", row.version())
        .addValue("shape", row.shape());
  }
}
