package breakwater.playbook;

import breakwater.journal.Rules;
import java.util.Map;
import java.util.Objects;

/**
 * One version of the playbook, read.
 *
 * @param sections by the types of their records
 * @param written what stands in the text for each; without those that are absent
 */
record PlaybookRules(String version, Map<Class<?>, Object> sections, Map<Class<?>, Object> written)
    implements Rules {

  /** Whether a section says here what it says there, comments and layout apart. */
  boolean agrees(PlaybookRules other, Class<?> section) {
    return Objects.equals(written.get(section), other.written.get(section));
  }

  @Override
  public <S> S section(Class<S> type) {
    Object section = sections.get(type);
    if (section == null) {
      throw new IllegalArgumentException("No module declared the section " + type.getName());
    }
    return type.cast(section);
  }
}
