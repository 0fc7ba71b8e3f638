package breakwater.sla;

/**
 * A point on the way of a clock.
 *
 * @param percent of the target; 100 for the breach and what comes after it
 * @param number 0; after the breach 1, 2, … for its repetitions
 */
public record Step(Threshold threshold, int percent, int number) implements Comparable<Step> {

  /** What is reached. */
  public enum Threshold {
    /** It is near. */
    WARNING,
    /** It is missed, or still is. */
    BREACH
  }

  public static Step warning(int percent) {
    return new Step(Threshold.WARNING, percent, 0);
  }

  public static Step breach() {
    return new Step(Threshold.BREACH, 100, 0);
  }

  public static Step repeat(int number) {
    return new Step(Threshold.BREACH, 100, number);
  }

  /** {@code 75}, {@code breach}, {@code breach+1}. */
  public String key() {
    return switch (threshold) {
      case WARNING -> Integer.toString(percent);
      case BREACH -> number == 0 ? "breach" : "breach+" + number;
    };
  }

  /** The later on the way, the greater. */
  @Override
  public int compareTo(Step other) {
    int byThreshold = threshold.compareTo(other.threshold);
    if (byThreshold != 0) {
      return byThreshold;
    }
    int byPercent = Integer.compare(percent, other.percent);
    return byPercent != 0 ? byPercent : Integer.compare(number, other.number);
  }
}
