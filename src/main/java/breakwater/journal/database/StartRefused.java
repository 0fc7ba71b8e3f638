package breakwater.journal.database;

/** The product cannot start here; says what is true and what to do about it. */
class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  StartRefused(String truth, String remedy) {
    super(truth);
    this.remedy = remedy;
  }

  StartRefused(String truth, String remedy, Throwable cause) {
    super(truth, cause);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
