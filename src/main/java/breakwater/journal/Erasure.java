package breakwater.journal;

/** Erases what people wrote on a subject; the facts stay, and say nothing about it any more. */
public interface Erasure {
  /**
   * Removes every text of the subject and every copy of one, and records that it was done. Views
   * are shown anew without the texts.
   *
   * @param by who ordered it
   */
  void erase(Subject subject, Actor by, Cause cause);
}
