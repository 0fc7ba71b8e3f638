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

  /** It can, but it probably does not say what its author means. */
  void warn(String place, String reason, String instead);
}
