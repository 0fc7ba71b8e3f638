package breakwater.gate;

/** Where an item of the checklist stands. */
public enum ItemState {
  /** Nobody has answered it yet. */
  OPEN,
  DONE,
  /** It was checked, and it is not so. */
  FAILED,
  /** It does not apply to this case; with a reason. */
  NOT_APPLICABLE,
  /** It was tried and could not be got; with a reason. */
  COULD_NOT_GET,
  /** The product could not check it. */
  COULD_NOT_CHECK;

  /** Whether nothing waits for it any more. */
  public boolean settled() {
    return this == DONE || this == NOT_APPLICABLE || this == COULD_NOT_GET;
  }

  /** Whether a person may say so of an item. */
  boolean sayable() {
    return settled();
  }
}
