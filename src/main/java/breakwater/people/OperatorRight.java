package breakwater.people;

/** What may be done to the product itself, by those who run it. */
public enum OperatorRight implements Administrative {
  /** See what the engine is doing and let what was taken aside try again. */
  OPERATE_ENGINE,
  /** Move the clock of a SANDBOX. */
  MOVE_CLOCK,
  /** Read the whole journal and prove that it is as it was written. */
  READ_JOURNAL
}
