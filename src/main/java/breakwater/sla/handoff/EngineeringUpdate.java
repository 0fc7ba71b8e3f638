package breakwater.sla.handoff;

/** Engineering says how it stands: to support, or to the customer. */
public interface EngineeringUpdate extends OfHandoff {
  /** Whether it is said to the customer, and so keeps that promise instead. */
  default boolean toCustomer() {
    return false;
  }
}
