package breakwater.insight;

import breakwater.people.Caller;
import breakwater.people.sight.RestrictedTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts. The statements are put together from words of our own; the period is a parameter. */
@Component
class FigureTable {
  private final JdbcClient sql;

  FigureTable(JdbcClient sql) {
    this.sql = sql;
  }

  Figure whole(Metric metric, Period period) {
    return read(metric, period, "null::text", "").getFirst();
  }

  /** One for each group that has rows, in the order of their names. */
  List<Figure> groups(Metric metric, Period period, Grouping by) {
    return read(metric, period, metric.cohort().group(by), " group by 1 order by 1");
  }

  /**
   * The numbers of the cases behind a metric, ascending.
   *
   * @param after the last one seen
   * @param numerator only those that make the numerator
   */
  List<Long> cases(
      Caller caller, Metric metric, Period period, boolean numerator, long after, int limit) {
    Cohort cohort = metric.cohort();
    String condition = numerator ? " and " + counted(metric) : "";
    return sql.sql(
            "select distinct case_id from %s where %s >= :from and %s < :to and (%s)%s and case_id > :after and %s order by case_id limit :limit"
                .formatted(
                    cohort.rows(),
                    cohort.at(),
                    cohort.at(),
                    metric.counts(),
                    condition,
                    RestrictedTable.seenCase(caller, "case_id")))
        .param("from", utc(period.from()))
        .param("to", utc(period.to()))
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  private List<Figure> read(Metric metric, Period period, String group, String tail) {
    Cohort cohort = metric.cohort();
    return sql.sql(
            "select %s as name, count(*) as denominator, %s from %s where %s >= :from and %s < :to and (%s)%s"
                .formatted(
                    group,
                    columns(metric),
                    cohort.rows(),
                    cohort.at(),
                    cohort.at(),
                    metric.counts(),
                    tail))
        .param("from", utc(period.from()))
        .param("to", utc(period.to()))
        .query((row, n) -> figure(metric, row))
        .list();
  }

  private static String columns(Metric metric) {
    String counted = "count(*) filter (where %s) as numerator".formatted(counted(metric));
    return switch (metric.kind()) {
      case COUNT, RATE -> counted + ", null::float8 as median, null::float8 as p90";
      case MEDIAN_SECONDS ->
          counted
              + """
              , percentile_cont(0.5) within group (order by (%1$s)::float8) as median
              , percentile_cont(0.9) within group (order by (%1$s)::float8) as p90
              """
                  .formatted(metric.measure());
    };
  }

  private static String counted(Metric metric) {
    return switch (metric.kind()) {
      case COUNT, RATE -> "(" + metric.measure() + ")";
      case MEDIAN_SECONDS -> "(" + metric.measure() + ") is not null";
    };
  }

  private static Figure figure(Metric metric, ResultSet row) throws SQLException {
    long numerator = row.getLong("numerator");
    long denominator = row.getLong("denominator");
    Optional<Double> value =
        switch (metric.kind()) {
          case COUNT -> Optional.of((double) numerator);
          case RATE ->
              denominator == 0 ? Optional.empty() : Optional.of((double) numerator / denominator);
          case MEDIAN_SECONDS -> Optional.ofNullable(row.getObject("median", Double.class));
        };
    return new Figure(
        Optional.ofNullable(row.getString("name")),
        value,
        numerator,
        denominator,
        Optional.ofNullable(row.getObject("p90", Double.class)));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
