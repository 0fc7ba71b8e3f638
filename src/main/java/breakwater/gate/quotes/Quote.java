package breakwater.gate.quotes;

/**
 * What somebody wrote, as they wrote it.
 *
 * @param text one line; several only for a stack trace, a log and steps
 */
public record Quote(Kind kind, String text) {

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
