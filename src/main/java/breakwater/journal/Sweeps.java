package breakwater.journal;

/** Makes every reconciler look at every subject again, in a lane of its own. */
public interface Sweeps {
  /**
   * Writes one row; workers do the rest.
   *
   * @param cause why, such as {@code playbook 3}
   */
  void sweepAll(String cause);
}
