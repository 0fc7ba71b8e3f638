package breakwater.gate.quotes;

import java.util.List;

/**
 * What somebody wrote, as they wrote it.
 *
 * @param text one line; several only for a stack trace, a log and steps
 */
public record Quote(Kind kind, String text) {
  /** Of a trace or a log so many lines travel: its top names the fault. */
  static final int MOST_LINES = 60;

  static Quote excerpt(Kind kind, List<String> lines) {
    return new Quote(kind, String.join("\n", lines.subList(0, Math.min(lines.size(), MOST_LINES))));
  }

  /** What it says. */
  public enum Kind {
    STACK_TRACE,
    ERROR_MESSAGE,
    LOG,
    /** A link to a recording of what they did. */
    SESSION_REPLAY,
    VERSION,
    /** WEB, IOS, ANDROID or BACKEND. */
    PLATFORM,
    REGION,
    /** One on each line, without numbers. */
    STEPS,
    EXPECTED,
    ACTUAL,
    /** ALWAYS or INTERMITTENT. */
    REPRODUCIBILITY,
    SINCE,
    CANNOT_DO,
    WORKAROUND
  }
}
