package breakwater.cases;

/**
 * Where a case stands. It is never set: it is what the facts of the case imply, see {@link
 * Standing}.
 */
public enum Status {
  /** We owe the next step. */
  OPEN,
  /** We asked the customer for something. */
  WAITING_ON_CUSTOMER,
  /** We wait on somebody who is neither the customer nor us. */
  WAITING_ON_THIRD_PARTY,
  /** We put it aside on purpose. */
  ON_HOLD,
  /** We say that it is solved. The customer may disagree by writing. */
  RESOLVED,
  /** Done. A customer's message reopens it for a while, see {@link Standing#REOPENING_WINDOW}. */
  CLOSED,
  /** Its conversation goes on in another case. Nothing is owed here. */
  MERGED;

  /** Whether work is still owed: neither resolved, closed nor merged into another. */
  public boolean unfinished() {
    return this != RESOLVED && this != CLOSED && this != MERGED;
  }

  /** Whether we wait: on the customer, on a third party, or because we put it aside. */
  public boolean waiting() {
    return this == WAITING_ON_CUSTOMER || this == WAITING_ON_THIRD_PARTY || this == ON_HOLD;
  }

  static Status of(CaseFact.Waiting on) {
    return switch (on) {
      case CUSTOMER -> WAITING_ON_CUSTOMER;
      case THIRD_PARTY -> WAITING_ON_THIRD_PARTY;
      case HOLD -> ON_HOLD;
    };
  }
}
