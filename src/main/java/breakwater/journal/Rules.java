package breakwater.journal;

/** The rules in force at an instant: one version of the playbook. */
public interface Rules {
  /** Identifies the version; stands in the cause of what is concluded under it. */
  String version();

  /**
   * One module's part of it.
   *
   * @param type the record that the module owns
   * @throws IllegalArgumentException when no module declared that section
   */
  <S> S section(Class<S> type);
}
