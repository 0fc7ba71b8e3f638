package breakwater.insight;

import java.util.Map;
import java.util.Optional;

/**
 * The playbook's section {@code thresholds}: from which value on a number wants a look, and from
 * which it is bad.
 */
public record Thresholds(Map<Metric, Bounds> bounds) {
  /** What holds under a document that has no such section. */
  static final Thresholds NONE = new Thresholds(Map.of());

  /**
   * In the number's own unit; more is worse.
   *
   * @param amber above this it wants a look
   * @param red above this it is bad
   */
  public record Bounds(double amber, double red) {}

  /** How a number stands. */
  public enum Level {
    /** At or below what wants a look. */
    GOOD,
    AMBER,
    RED
  }

  /** Empty where nothing is said of the number, or there is nothing to count. */
  Optional<Level> level(Metric metric, Figure figure) {
    Optional<Bounds> said = Optional.ofNullable(bounds.get(metric));
    return said.flatMap(b -> figure.value().map(value -> level(b, value)));
  }

  private static Level level(Bounds bounds, double value) {
    if (value > bounds.red()) {
      return Level.RED;
    }
    return value > bounds.amber() ? Level.AMBER : Level.GOOD;
  }
}
