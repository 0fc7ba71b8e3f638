package breakwater.journal;

/** Makes followers look again at every subject, in a lower lane, because their inputs changed. */
public interface Sweeps {
  /**
   * For every reconciler, and each view that follows the rules. Call it in the transaction of the
   * change.
   *
   * @param cause for people: {@code playbook version 7}
   */
  void sweepAll(String cause);

  /**
   * For one reconciler or view, by its name.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  void sweep(String follower, String cause);
}
