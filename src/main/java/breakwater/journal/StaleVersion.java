package breakwater.journal;

/** The subject has moved on since it was read. */
public final class StaleVersion extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StaleVersion(Subject subject, long expected, long actual) {
    super(subject + " was expected at version " + expected + " but is at " + actual);
  }
}
