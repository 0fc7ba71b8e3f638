package breakwater.escalation;

/** Where an escalation stands. */
public enum State {
  /** The hand-off has begun; nobody has accepted it. */
  RAISED,
  /** A named person has accepted it. */
  CLAIMED,
  /** Active work goes on. */
  STARTED,
  /** Support must add something. */
  BOUNCED_BACK,
  /** The owner is done; it may still be shipped, told and confirmed. */
  RESOLVED,
  CLOSED,
  /** Support took it back. */
  WITHDRAWN;

  /** Whether engineering has it, or is about to. */
  public boolean inHand() {
    return this == CLAIMED || this == STARTED;
  }

  /** Whether anything is still to be done: neither resolved, closed nor withdrawn. */
  public boolean open() {
    return inHand() || this == RAISED || this == BOUNCED_BACK;
  }
}
