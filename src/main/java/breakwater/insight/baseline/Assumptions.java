package breakwater.insight.baseline;

import breakwater.journal.Refusal;
import java.util.Optional;

/**
 * What is assumed of an interruption. The three models are alternatives, never added together.
 *
 * @param minutes of handling; default {@link #MINUTES}
 * @param refocus minutes until the thread is found again; default {@link #REFOCUS}
 * @param hourly what an engineer's hour costs; default {@link #HOURLY}
 */
public record Assumptions(Model model, int minutes, int refocus, int hourly) {
  /** Framework, "Common mistakes": 30 min for each interruption. */
  public static final int MINUTES = 30;

  /** Framework, conclusion: about 23 minutes to recover from a switch. */
  public static final int REFOCUS = 23;

  /** In dollars; implied by the framework's $97,500 for 25 h a week over 52 weeks. */
  public static final int HOURLY = 75;

  /** A day, more than which no interruption takes. */
  public static final int MOST_MINUTES = 1_440;

  public static final int MOST_REFOCUS = 480;
  public static final int MOST_HOURLY = 10_000;

  /** Framework, "Common mistakes": a 20-minute interruption may cost up to 2 hours. */
  static final int WHOLE = 120;

  public enum Model {
    /** The minutes of handling alone: how the framework reaches $97,500. */
    HANDLING,
    /** The minutes and finding the thread again. */
    REFOCUS,
    /** Up to two hours for each, whatever its minutes. */
    TWO_HOURS
  }

  public static final Assumptions USUAL = new Assumptions(Model.REFOCUS, MINUTES, REFOCUS, HOURLY);

  Optional<Refusal> refuses() {
    return minutes < 0
            || minutes > MOST_MINUTES
            || refocus < 0
            || refocus > MOST_REFOCUS
            || hourly < 0
            || hourly > MOST_HOURLY
        ? Optional.of(
            Refusal.invalid(
                "assumption-wrong",
                "Minutes are 0 to 1440, refocus 0 to 480 minutes, an hour costs 0 to 10000."))
        : Optional.empty();
  }

  /** Minutes that one interruption takes away. */
  public int minutesEach() {
    return switch (model) {
      case HANDLING -> minutes;
      case REFOCUS -> minutes + refocus;
      case TWO_HOURS -> WHOLE;
    };
  }

  double hours(long interruptions) {
    return interruptions * minutesEach() / 60.0;
  }
}
