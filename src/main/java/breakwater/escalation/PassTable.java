package breakwater.escalation;

import breakwater.cases.CaseId;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each pass, for the numbers. */
@Component
class PassTable {
  private final JdbcClient sql;

  PassTable(JdbcClient sql) {
    this.sql = sql;
  }

  void remove(CaseId of) {
    sql.sql("delete from escalation_pass where case_id = :case")
        .param("case", Long.parseLong(of.value()))
        .update();
  }

  void put(CaseId of, Escalation it, Pass pass, long version, int shape) {
    sql.sql(
            """
            insert into escalation_pass (
              escalation, pass, case_id, tier, team, severity, first_raised_at, raised_at,
              claimed_at, started_at, bounced_at, contested, upheld, last, handoff_seconds,
              subject_version, shape)
            values (
              :escalation, :pass, :case, :tier, :team, :severity, :first, :raised, :claimed,
              :started, :bounced, :contested, :upheld, :last, :handoff, :subjectVersion, :shape)
            """)
        .param("escalation", it.id().value())
        .param("pass", pass.number())
        .param("case", Long.parseLong(of.value()))
        .param("tier", it.tier().name())
        .param("team", Columns.id(it.team()))
        .param("severity", it.severity().name())
        .param("first", Columns.at(it.raisedAt()))
        .param("raised", Columns.at(pass.raisedAt()))
        .param("claimed", Columns.at(pass.claimedAt()))
        .param("started", Columns.at(pass.startedAt()))
        .param("bounced", Columns.at(pass.bouncedAt()))
        .param("contested", pass.contested())
        .param("upheld", pass.upheld().orElse(null))
        .param("last", pass.number() == it.passes().size())
        .param("handoff", pass.handoffDelay().map(Duration::toSeconds).orElse(null))
        .param("subjectVersion", version)
        .param("shape", shape)
        .update();
  }
}
