package breakwater.insight.baseline;

import breakwater.insight.baseline.Baseline.Delay;
import breakwater.insight.baseline.Baseline.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts over the views of cases. Only our own words are put into the statements. */
@Component
class BaselineTable {
  private static final String CASES =
      """
      with told as (
        select i.case_id, i.opened_at, i.resolved_at, i.type, r.area, r.team,
               (select count(*) from unnest(tsvector_to_array(r.words)) word
                where word ~ '^[[:alpha:]]{3,}$') >= 3 as worded,
               coalesce(r.words @@ websearch_to_tsquery('simple', :needless), false)
                 as needless,
               coalesce(i.resolved_at, i.closed_at) is not null as over,
               (%s) as escalated
        from insight_case i join case_row r on r.id = i.case_id
        where (cast(:source as text) is null or i.source = :source)
      )
      """;

  private final JdbcClient sql;

  BaselineTable(JdbcClient sql) {
    this.sql = sql;
  }

  record Totals(
      Optional<Instant> from,
      Optional<Instant> to,
      long cases,
      long closed,
      long matches,
      long escalated,
      long needless,
      long worded,
      Optional<Double> resolveEscalated,
      Optional<Double> resolveOthers) {}

  record Handoffs(Optional<Delay> delay, double lostSeconds, long passes) {}

  Totals totals(Likeness likeness, String needless) {
    return sql.sql(
            CASES.formatted(condition(likeness))
                + """
                select min(opened_at) as first, max(opened_at) as last, count(*) as cases,
                  count(*) filter (where over) as closed,
                  count(*) filter (where escalated) as matches,
                  count(*) filter (where escalated and over) as escalated,
                  count(*) filter (where escalated and worded and needless) as needless,
                  count(*) filter (where escalated and worded) as worded,
                  percentile_cont(0.5) within group (order by
                    extract(epoch from resolved_at - opened_at)) filter (where escalated)
                    / 3600 as resolve_escalated,
                  percentile_cont(0.5) within group (order by
                    extract(epoch from resolved_at - opened_at)) filter (where not escalated)
                    / 3600 as resolve_others
                from told
                """)
        .param("source", likeness.source().orElse(null))
        .param("value", likeness.value())
        .param("needless", needless)
        .query((row, n) -> totals(row))
        .single();
  }

  /** The commonest values among the escalated, of type, area and team; at most ten. */
  List<Reason> reasons(Likeness likeness, String needless) {
    return sql.sql(
            CASES.formatted(condition(likeness))
                + """
                select of, value, count(*) filter (where escalated) as escalated, count(*) as cases
                from told cross join lateral
                  (values ('type', type), ('area', area), ('team', team)) as said (of, value)
                where value is not null
                group by of, value
                having count(*) filter (where escalated) > 0
                order by escalated desc, of, value limit 10
                """)
        .param("source", likeness.source().orElse(null))
        .param("value", likeness.value())
        .param("needless", needless)
        .query(
            (row, n) ->
                new Reason(
                    row.getString("of"),
                    row.getString("value"),
                    row.getLong("escalated"),
                    row.getLong("cases")))
        .list();
  }

  Handoffs handoffs(Likeness likeness) {
    return sql.sql(
            """
            select count(*) as passes, count(handoff_seconds) as measured,
              coalesce(sum(handoff_seconds), 0) as lost,
              percentile_cont(0.5) within group (order by handoff_seconds) as median,
              percentile_cont(0.9) within group (order by handoff_seconds) as p90,
              count(*) filter (where handoff_seconds > 1800) as late
            from escalation_pass p
              join insight_case i on i.case_id = p.case_id join case_row r on r.id = i.case_id
            where (cast(:source as text) is null or i.source = :source) and %s
            """
                .formatted(condition(likeness)))
        .param("source", likeness.source().orElse(null))
        .param("value", likeness.value())
        .query(
            (row, n) ->
                new Handoffs(
                    row.getLong("measured") == 0
                        ? Optional.empty()
                        : Optional.of(
                            new Delay(
                                row.getLong("measured"),
                                row.getDouble("median"),
                                row.getDouble("p90"),
                                row.getLong("late"))),
                    row.getDouble("lost"),
                    row.getLong("passes")))
        .single();
  }

  /** The parameter is named in each, so that each statement has the same. */
  private static String condition(Likeness likeness) {
    return switch (likeness.kind()) {
      case MOVED -> "i.left_frontline_at is not null and :value = :value";
      case TEAM -> "lower(coalesce(r.team, '')) = lower(:value)";
      case TAG -> "exists (select from unnest(r.tags) tag where lower(tag) = lower(:value))";
      case FIELD ->
          "(lower(:value) in (lower(coalesce(r.type, '')), lower(coalesce(r.area, '')),"
              + " lower(r.priority), lower(coalesce(r.account, '')))"
              + " or exists (select from account a where a.id = r.account and lower(a.name) ="
              + " lower(:value)))";
      case PHRASE -> "coalesce(r.words @@ phraseto_tsquery('simple', :value), false)";
    };
  }

  private static Totals totals(ResultSet row) throws SQLException {
    return new Totals(
        at(row.getObject("first", OffsetDateTime.class)),
        at(row.getObject("last", OffsetDateTime.class)),
        row.getLong("cases"),
        row.getLong("closed"),
        row.getLong("matches"),
        row.getLong("escalated"),
        row.getLong("needless"),
        row.getLong("worded"),
        Optional.ofNullable(row.getObject("resolve_escalated", Double.class)),
        Optional.ofNullable(row.getObject("resolve_others", Double.class)));
  }

  private static Optional<Instant> at(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
