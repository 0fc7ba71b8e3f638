package breakwater.cases;

/** The four priorities (framework, step 1); P1 to P4 are only their labels. */
public enum Priority {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  /** {@code P1} for CRITICAL to {@code P4} for LOW. */
  public String label() {
    return "P" + (ordinal() + 1);
  }

  public boolean atLeast(Priority other) {
    return compareTo(other) <= 0;
  }
}
