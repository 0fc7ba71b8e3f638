package breakwater.escalation;

import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.escalation.followups.Owed;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.people.sight.RestrictedTable;
import breakwater.triggers.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the board. */
@Component
class BoardTable {
  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate batch;
  private final JsonMapper json;

  BoardTable(JdbcClient sql, NamedParameterJdbcTemplate batch, JsonMapper json) {
    this.sql = sql;
    this.batch = batch;
    this.json = json;
  }

  void remove(List<CaseId> cases) {
    sql.sql("delete from escalation_board where case_id = any(:cases)")
        .param("cases", cases.stream().map(c -> Long.valueOf(c.value())).toArray(Long[]::new))
        .update();
  }

  /** An escalation as it is to be written. */
  record Row(CaseId of, int number, Escalation it, List<Owed> owed, long version, int shape) {}

  void put(List<Row> rows) {
    if (!rows.isEmpty()) {
      batch.batchUpdate(INSERT, rows.stream().map(this::values).toArray(SqlParameterSource[]::new));
    }
  }

  private static final String INSERT =
      """
      insert into escalation_board (
        escalation, case_id, number, state, open, team, tier, path, owner, severity, priority,
        pass, raised_at, claimed_at, started_at, bounced_at, decided_at, resolved_at, ended_at,
        pass_raised_at, handoff_seconds, pass_handoff_seconds, decision, owed, version,
        subject_version, shape)
      values (
        :escalation, :case, :number, :state, :open, :team, :tier, :path, :owner, :severity,
        :priority, :pass, :raised, :claimed, :started, :bounced, :decided, :resolved, :ended,
        :passRaised, :handoff, :passHandoff, :decision, cast(:owed as jsonb), :version,
        :subjectVersion, :shape)
      """;

  private SqlParameterSource values(Row row) {
    Escalation it = row.it();
    Pass pass = it.pass();
    return new MapSqlParameterSource()
        .addValue("escalation", it.id().value())
        .addValue("case", Long.parseLong(row.of().value()))
        .addValue("number", row.number())
        .addValue("state", it.state().name())
        .addValue("open", it.state().open())
        .addValue("team", Columns.id(it.team()))
        .addValue("tier", it.tier().name())
        .addValue("path", it.path().name())
        .addValue("owner", Columns.id(it.owner()))
        .addValue("severity", it.severity().name())
        .addValue("priority", it.priority().name())
        .addValue("pass", pass.number())
        .addValue("raised", Columns.at(it.firstRaisedAt()))
        .addValue("passRaised", Columns.at(pass.raisedAt()))
        .addValue("claimed", Columns.at(pass.claimedAt()))
        .addValue("started", Columns.at(pass.startedAt()))
        .addValue("bounced", Columns.at(it.bouncedAt()))
        .addValue("decided", Columns.at(it.decidedAt()))
        .addValue("resolved", Columns.at(it.resolvedAt()))
        .addValue("ended", Columns.at(it.endedAt()))
        .addValue("handoff", it.totalHandoffDelay().map(Duration::toSeconds).orElse(null))
        .addValue("passHandoff", pass.handoffDelay().map(Duration::toSeconds).orElse(null))
        .addValue("decision", it.decision().map(Enum::name).orElse(null))
        .addValue("owed", json.writeValueAsString(row.owed()))
        .addValue("version", it.version())
        .addValue("subjectVersion", row.version())
        .addValue("shape", row.shape());
  }

  /** Newest first. */
  List<BoardRow> read(Caller caller, BoardFilter filter, int limit) {
    var conditions = new ArrayList<String>();
    conditions.add(RestrictedTable.seenCase(caller, "escalation_board.case_id"));
    Map<String, Object> values = new LinkedHashMap<>();
    anyOf("state", filter.states(), conditions, values);
    anyOf("tier", filter.tiers(), conditions, values);
    anyOf("priority", filter.priorities(), conditions, values);
    filter.team().ifPresent(id -> equal("team", id.value(), conditions, values));
    filter.owner().ifPresent(id -> equal("owner", id.value(), conditions, values));
    filter
        .after()
        .ifPresent(
            place -> {
              conditions.add("(raised_at, escalation) < (:afterAt, :afterId)");
              values.put("afterAt", Columns.at(place.raisedAt()));
              values.put("afterId", place.id().value());
            });
    String where = " where " + String.join(" and ", conditions);
    return sql.sql(
            "select * from escalation_board"
                + where
                + " order by raised_at desc, escalation desc limit :limit")
        .params(values)
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  private static void anyOf(
      String column,
      Set<? extends Enum<?>> wanted,
      List<String> conditions,
      Map<String, Object> values) {
    if (!wanted.isEmpty()) {
      conditions.add(column + " = any(:" + column + ")");
      values.put(column, wanted.stream().map(Enum::name).sorted().toArray(String[]::new));
    }
  }

  private static void equal(
      String column, String value, List<String> conditions, Map<String, Object> values) {
    conditions.add(column + " = :" + column);
    values.put(column, value);
  }

  /** A row that is still to be shown anew knows nothing of its pass. */
  private BoardRow row(ResultSet row) throws SQLException {
    Optional<Instant> first = Columns.instant(row, "raised_at");
    return new BoardRow(
        new EscalationId(row.getString("escalation")),
        new CaseId(row.getString("case_id")),
        State.valueOf(row.getString("state")),
        Columns.text(row, "team").map(TeamId::new),
        Tier.valueOf(row.getString("tier")),
        Path.valueOf(row.getString("path")),
        Columns.text(row, "owner").map(PersonId::new),
        Priority.valueOf(row.getString("severity")),
        Priority.valueOf(row.getString("priority")),
        row.getInt("pass"),
        Columns.instant(row, "pass_raised_at").or(() -> first).orElseThrow(),
        first.orElseThrow(),
        Columns.instant(row, "claimed_at"),
        Columns.instant(row, "started_at"),
        Columns.instant(row, "bounced_at"),
        Columns.instant(row, "decided_at"),
        Columns.instant(row, "resolved_at"),
        Optional.ofNullable(row.getObject("pass_handoff_seconds", Long.class)),
        Optional.ofNullable(row.getObject("handoff_seconds", Long.class)),
        Columns.text(row, "decision").map(Choice::valueOf),
        List.of(json.readValue(row.getString("owed"), Owed[].class)),
        row.getLong("version"));
  }
}
