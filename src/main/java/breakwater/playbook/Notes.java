package breakwater.playbook;

/** Takes down what is wrong or odd about a document that was read. */
public interface Notes {
  /**
   * The document cannot come into force.
   *
   * @param place the full key, such as {@code tiers.steps[0].owners}
   * @param reason what is true, in a sentence
   * @param instead what to write, in a sentence
   */
  void refuse(String place, String reason, String instead);

  /**
   * The document names somebody or something that this house does not have, and cannot come into
   * force here. Where a text is looked at for whatever house, nothing is noted.
   *
   * @param place the full key
   * @param reason what is true, in a sentence
   * @param instead what to write, in a sentence
   */
  void refuseHere(String place, String reason, String instead);

  /** The same of what may come into force. */
  void warnHere(String place, String reason, String instead);

  /** Whether it needs something of its house that could not be looked at, such as a calendar. */
  boolean unchecked();

  /** It can, but it probably does not say what its author means. */
  void warn(String place, String reason, String instead);
}
