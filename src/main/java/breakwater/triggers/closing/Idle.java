package breakwater.triggers.closing;

import breakwater.cases.Status;
import java.util.Optional;

/** Where a case stands when the next word is the customer's, so that silence may close it. */
enum Idle {
  WAITING_ON_CUSTOMER,
  RESOLVED;

  /** Empty where somebody else owes the next step, or nobody does. */
  static Optional<Idle> of(Status status) {
    return switch (status) {
      case WAITING_ON_CUSTOMER -> Optional.of(WAITING_ON_CUSTOMER);
      case RESOLVED -> Optional.of(RESOLVED);
      case OPEN, WAITING_ON_THIRD_PARTY, ON_HOLD, CLOSED, MERGED -> Optional.empty();
    };
  }
}
