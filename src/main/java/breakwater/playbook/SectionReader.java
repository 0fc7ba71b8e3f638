package breakwater.playbook;

/**
 * Reads one section of the playbook. The module that owns the section declares it as a bean.
 *
 * @param <S> the record that the section becomes
 */
public interface SectionReader<S> {
  /** The section's key in the document. */
  String name();

  Class<S> type();

  /**
   * @throws PlaybookFault when it cannot be right
   */
  S read(Section section);

  /**
   * What holds under a document that has no such section.
   *
   * @throws PlaybookFault when every document must have it; a section that comes with a later
   *     release answers something here, because older documents do not have it
   */
  default S missing() {
    throw new PlaybookFault(
        name(),
        "The playbook has no section '%s'.".formatted(name()),
        "Write one; the default playbook shows how.");
  }
}
