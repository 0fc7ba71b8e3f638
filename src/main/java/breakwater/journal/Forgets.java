package breakwater.journal;

/**
 * Keeps a copy of something that people wrote (a table, an index, a queue, a stored answer), and
 * can forget it. Every keeper of copies implements it.
 */
public interface Forgets {
  /** Removes every copied text of this subject; in the transaction of the erasure. */
  void forget(Subject subject);

  /**
   * Whether its rows are locked before the subject's head everywhere in the product, so that an
   * erasure must do the same; those that do are asked in the order of their {@code @Order}.
   */
  default boolean comesFirst() {
    return false;
  }
}
