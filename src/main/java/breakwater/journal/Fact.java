package breakwater.journal;

/**
 * Something that happened to a subject: immutable, stored once, never edited.
 *
 * <p>Implemented by records that carry {@link Stored}. A fact holds only {@link Id}s, enums,
 * numbers, instants, durations, booleans, {@link TextRef}s and collections or records of these: no
 * text of a person may live in a fact, because facts cannot be erased.
 */
public interface Fact {
  /**
   * A fact with which a subject begins, together with others of which the first may become known
   * last: messages that arrive in another order than they were written in. It takes effect with the
   * first of them, whichever was recorded first ({@link History#inEffect}), and so does what holds
   * from the same instant on.
   */
  interface Beginning extends Fact {
    /** Whether the subject begins no later than with this fact. */
    boolean isWith(Fact fact);
  }
}
