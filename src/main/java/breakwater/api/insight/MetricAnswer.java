package breakwater.api.insight;

import breakwater.insight.Figure;
import breakwater.insight.Insights.Reading;
import breakwater.insight.Metric;
import breakwater.insight.Reference;
import breakwater.insight.Thresholds.Bounds;
import breakwater.insight.Thresholds.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One number, with all that is needed to read it.
 *
 * @param value a count, a share from 0 to 1, or seconds; left out where there is nothing to count
 * @param p90 the 90th percentile, for a median
 * @param thresholds above which it wants a look and is bad, as the playbook says
 * @param level how it stands under them
 * @param cases where the cases behind it are listed
 */
record MetricAnswer(
    String metric,
    Optional<Double> value,
    Optional<Double> p90,
    long numerator,
    long denominator,
    String unit,
    String definition,
    Instant from,
    Instant to,
    List<Reference> reference,
    Optional<Bounds> thresholds,
    Optional<Level> level,
    List<Point> series,
    String cases) {

  /** The number of one group. */
  record Point(
      String group,
      Optional<Double> value,
      Optional<Double> p90,
      long numerator,
      long denominator) {}

  static MetricAnswer of(Reading reading) {
    Metric metric = reading.metric();
    Figure whole = reading.whole();
    Instant from = reading.period().from();
    Instant to = reading.period().to();
    return new MetricAnswer(
        metric.id(),
        whole.value(),
        whole.p90(),
        whole.numerator(),
        whole.denominator(),
        metric.kind().unit(),
        metric.definition(),
        from,
        to,
        metric.references(),
        reading.bounds(),
        reading.level(),
        reading.series().stream().map(MetricAnswer::point).toList(),
        "/api/v1/insight/%s/cases?from=%s&to=%s".formatted(metric.id(), from, to));
  }

  private static Point point(Figure figure) {
    return new Point(
        figure.group().orElse("none"),
        figure.value(),
        figure.p90(),
        figure.numerator(),
        figure.denominator());
  }
}
