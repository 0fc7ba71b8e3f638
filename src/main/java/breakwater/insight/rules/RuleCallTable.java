package breakwater.insight.rules;

import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.insight.Period;
import breakwater.people.Caller;
import breakwater.people.sight.RestrictedTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each call that a rule or somebody made. */
@Component
class RuleCallTable {
  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate batch;

  RuleCallTable(JdbcClient sql, NamedParameterJdbcTemplate batch) {
    this.sql = sql;
    this.batch = batch;
  }

  /** A call as it is to be written. */
  record Row(CaseId of, RuleCall call, long version, int shape) {}

  /** What was counted of one rule. */
  record Counted(Label rule, List<Integer> playbooks, Map<RuleCount, Long> counts) {}

  void remove(List<CaseId> cases) {
    sql.sql("delete from insight_rule_call where case_id = any(:cases)")
        .param("cases", cases.stream().map(c -> Long.valueOf(c.value())).toArray(Long[]::new))
        .update();
  }

  void put(List<Row> rows) {
    if (!rows.isEmpty()) {
      batch.batchUpdate(
          INSERT, rows.stream().map(RuleCallTable::values).toArray(SqlParameterSource[]::new));
    }
  }

  private static final String INSERT =
      """
      insert into insight_rule_call (
        case_id, call, rule, playbook, called_at, raised, bounced, outcome, subject_version, shape)
      values (
        :case, :call, :rule, :playbook, :called, :raised, :bounced, :outcome, :version, :shape)
      """;

  private static SqlParameterSource values(Row row) {
    RuleCall call = row.call();
    return new MapSqlParameterSource()
        .addValue("case", Long.parseLong(row.of().value()))
        .addValue("call", call.id().value())
        .addValue("rule", call.rule().value())
        .addValue("playbook", call.playbook().orElse(null))
        .addValue("called", utc(call.calledAt()))
        .addValue("raised", call.raised())
        .addValue("bounced", call.bounced())
        .addValue("outcome", call.outcome().name())
        .addValue("version", row.version())
        .addValue("shape", row.shape());
  }

  /** Every rule that called in the period, by name. */
  List<Counted> count(Period period) {
    return sql.sql(COUNT)
        .param("from", utc(period.from()))
        .param("to", utc(period.to()))
        .query((row, n) -> counted(row))
        .list();
  }

  private static final String COUNT =
      """
      select rule, %s,
        array_agg(distinct playbook order by playbook) filter (where playbook is not null) playbooks
      from insight_rule_call
      where called_at >= :from and called_at < :to
      group by rule order by rule
      """
          .formatted(
              Arrays.stream(RuleCount.values())
                  .map(c -> "count(*) filter (where %s) as %s".formatted(c.condition(), c.id()))
                  .collect(Collectors.joining(", ")));

  private static Counted counted(ResultSet row) throws SQLException {
    var counts = new EnumMap<RuleCount, Long>(RuleCount.class);
    for (RuleCount count : RuleCount.values()) {
      counts.put(count, row.getLong(count.id()));
    }
    java.sql.Array playbooks = row.getArray("playbooks");
    return new Counted(
        new Label(row.getString("rule")),
        playbooks == null ? List.of() : List.of((Integer[]) playbooks.getArray()),
        counts);
  }

  boolean called(Label rule) {
    return sql.sql("select exists (select from insight_rule_call where rule = :rule)")
        .param("rule", rule.value())
        .query(Boolean.class)
        .single();
  }

  /** The numbers of the cases that are counted and that the caller sees, ascending. */
  List<Long> cases(
      Caller caller, Label rule, RuleCount count, Period period, long after, int limit) {
    return sql.sql(
            """
            select distinct case_id from insight_rule_call
            where rule = :rule and called_at >= :from and called_at < :to and %s
              and case_id > :after and %s
            order by case_id limit :limit
            """
                .formatted(count.condition(), RestrictedTable.seenCase(caller, "case_id")))
        .param("rule", rule.value())
        .param("from", utc(period.from()))
        .param("to", utc(period.to()))
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> row.getLong("case_id"))
        .list();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
