package breakwater.cases;

/** What became of a message that came from elsewhere. */
public sealed interface Received {
  /**
   * It was appended to the case.
   *
   * @param version that of the case afterwards
   */
  record Appended(MessageId message, long version) implements Received {}

  /** It had been received before; nothing was told. */
  record Repeated() implements Received {}

  /** The conversation goes on in another case; nothing was told. */
  record Merged(CaseId into) implements Received {}

  /** The case has been closed for longer than {@link Standing#REOPENING_WINDOW}. */
  record TooLate(Case closed) implements Received {}

  /** Says whether this is the first time that a message is received, and remembers it. */
  @FunctionalInterface
  interface Once {
    boolean claim(MessageId message);
  }
}
