package breakwater.insight;

import breakwater.insight.Thresholds.Bounds;
import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code thresholds}. */
@Component
class ThresholdsReader implements SectionReader<Thresholds> {
  private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)\\s*%");

  private static final List<String> KNOWN =
      Arrays.stream(Metric.values())
          .filter(metric -> metric.kind() != Metric.Kind.COUNT)
          .map(Metric::id)
          .toList();

  @Override
  public String name() {
    return "thresholds";
  }

  @Override
  public Class<Thresholds> type() {
    return Thresholds.class;
  }

  @Override
  public Thresholds missing() {
    return Thresholds.NONE;
  }

  @Override
  public Thresholds read(Section section) {
    Map<Metric, Bounds> bounds = new EnumMap<>(Metric.class);
    section.each("rows", row -> row(row, bounds));
    return new Thresholds(Map.copyOf(bounds));
  }

  private static Bounds row(Section section, Map<Metric, Bounds> bounds) {
    Optional<Metric> metric = Metric.find(section.text("metric"));
    section.known("metric", KNOWN);
    if (metric.filter(it -> it.kind() != Metric.Kind.COUNT).isEmpty()) {
      throw section.fault("metric", "one of " + String.join(", ", KNOWN));
    }
    var read =
        new Bounds(bound(section, metric.get(), "amber"), bound(section, metric.get(), "red"));
    if (read.amber() >= read.red()) {
      section.refuse(
          "amber",
          "The number would be bad before it wants a look.",
          "Write a value below that of red.");
    }
    if (bounds.putIfAbsent(metric.get(), read) != null) {
      section.refuse(
          "metric",
          "The number '%s' stands there twice.".formatted(metric.get().id()),
          "Leave out one of the two.");
    }
    return read;
  }

  private static double bound(Section section, Metric metric, String key) {
    if (metric.kind() == Metric.Kind.MEDIAN_SECONDS) {
      return section.duration(key).toSeconds();
    }
    Matcher share = SHARE.matcher(section.text(key));
    if (!share.matches() || Double.parseDouble(share.group(1)) > 100) {
      section.refuse(
          key,
          "'%s' is no share.".formatted(section.text(key)),
          "Write a share of 100, such as 10 %.");
      return key.equals("red") ? 1 : 0;
    }
    return Double.parseDouble(share.group(1)) / 100;
  }
}
