package breakwater.web.numbers;

import breakwater.insight.Figure;
import breakwater.insight.Insights.Reading;
import breakwater.insight.Metric;
import breakwater.insight.Thresholds.Level;
import breakwater.web.Words;
import java.util.Locale;
import java.util.Optional;

/**
 * A number as the page shows it.
 *
 * @param value in its own unit, or a dash when there is nothing to count
 * @param bounds in words: above which values it wants a look, and is bad
 * @param level how it stands under them
 * @param made what it is made of
 */
record Measure(
    Metric metric,
    String name,
    String value,
    String made,
    Figure figure,
    Optional<String> bounds,
    Optional<Level> level) {
  private static final Words WORDS = new Words();

  static Measure of(Reading reading) {
    Figure whole = reading.whole();
    return new Measure(
        reading.metric(),
        WORDS.of(reading.metric()),
        whole.value().map(value -> value(reading.metric(), value)).orElse("–"),
        made(reading.metric(), whole),
        whole,
        reading
            .bounds()
            .map(
                b ->
                    "wants a look above %s, bad above %s"
                        .formatted(
                            value(reading.metric(), b.amber()), value(reading.metric(), b.red()))),
        reading.level());
  }

  private static String value(Metric metric, double value) {
    return switch (metric.kind()) {
      case COUNT -> WORDS.count(Math.round(value));
      case RATE -> String.format(Locale.ROOT, "%.1f %%", value * 100);
      case MEDIAN_SECONDS -> length(value);
    };
  }

  private static String made(Metric metric, Figure whole) {
    return switch (metric.kind()) {
      case COUNT -> "";
      case RATE ->
          "%s of %s".formatted(WORDS.count(whole.numerator()), WORDS.count(whole.denominator()));
      case MEDIAN_SECONDS ->
          "%s of %s%s"
              .formatted(
                  WORDS.count(whole.numerator()),
                  WORDS.count(whole.denominator()),
                  whole.p90().map(p -> "; nine in ten within " + length(p)).orElse(""));
    };
  }

  private static String length(double seconds) {
    long s = Math.round(seconds);
    if (s < 60) {
      return s + " s";
    }
    if (s < 3_600) {
      return s / 60 + " min";
    }
    return s < 86_400
        ? "%d h %d min".formatted(s / 3_600, s % 3_600 / 60)
        : "%d d %d h".formatted(s / 86_400, s % 86_400 / 3_600);
  }
}
