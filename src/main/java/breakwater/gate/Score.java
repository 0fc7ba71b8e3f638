package breakwater.gate;

import breakwater.cases.Label;
import java.util.List;

/**
 * How complete a package is.
 *
 * @param value 0 to 100: the share of the required items that are settled; one that could not be
 *     got counts half
 * @param missing the required items that are not settled
 * @param bouncebackProbability 0 to 1, an estimate: {@link #LEAST} for a complete package, rising
 *     with the square of what is missing to {@link #MOST} for an empty one. Our own assumption
 *     until the house's own history is measured
 */
public record Score(int value, List<Label> missing, double bouncebackProbability) {
  /** The lower end of the healthy bounceback rate (framework, "Metrics": 5 to 10 %). */
  static final double LEAST = 0.05;

  /** Our assumption: of packages that say nothing, nine in ten come back. */
  static final double MOST = 0.90;

  /** How the estimate is made, for those who read it. */
  public static final String BASIS =
      "Estimate, not measured: 5 % for a complete package (framework, \"Metrics\": 5 to 10 % is"
          + " healthy), rising with the square of the missing share to 90 % (own assumption).";

  static Score of(List<Item> items) {
    List<Item> required = items.stream().filter(item -> item.demand().required()).toList();
    double settled = required.stream().mapToDouble(Score::credit).sum();
    double share = required.isEmpty() ? 1 : settled / required.size();
    double gap = 1 - share;
    double estimate = LEAST + (MOST - LEAST) * gap * gap;
    return new Score(
        (int) Math.round(share * 100),
        required.stream().filter(Item::wanted).map(Item::id).toList(),
        Math.round(estimate * 1000) / 1000.0);
  }

  private static double credit(Item item) {
    return switch (item.state()) {
      case DONE, NOT_APPLICABLE -> 1;
      case COULD_NOT_GET -> 0.5;
      case OPEN, FAILED, COULD_NOT_CHECK -> 0;
    };
  }
}
