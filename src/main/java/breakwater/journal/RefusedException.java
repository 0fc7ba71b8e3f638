package breakwater.journal;

/** Carries a refusal over an edge that knows no values. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.sentence());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
