package breakwater.playbook;

import breakwater.journal.Rules;
import java.util.Map;

/** One version of the playbook, read. */
record PlaybookRules(String version, Map<Class<?>, Object> sections) implements Rules {
  @Override
  public <S> S section(Class<S> type) {
    Object section = sections.get(type);
    if (section == null) {
      throw new IllegalArgumentException("No module declared the section " + type.getName());
    }
    return type.cast(section);
  }
}
