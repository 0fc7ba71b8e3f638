package breakwater.escalation;

/** How deep the investigation had to go (framework, "Metrics"). Not the tier. */
public enum Depth {
  /** Support only. */
  L1,
  /** Engineering context was needed. */
  L2,
  /** A senior engineer was needed. */
  L3
}
