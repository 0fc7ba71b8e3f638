package breakwater.intake.imports.rows;

/** Why a row cannot be taken: without any cell of it, because reasons outlive what is erased. */
final class Unfit extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  Unfit(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  /** A sentence for the person who uploaded it. */
  String reason() {
    return reason;
  }
}
