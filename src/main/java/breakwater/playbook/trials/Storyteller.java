package breakwater.playbook.trials;

import breakwater.journal.Fact;
import breakwater.playbook.Section;
import java.util.List;
import java.util.Set;

/**
 * Turns what a test of the document says that happened into told facts. The module that owns the
 * facts declares it as a bean; it must need nothing but the text.
 */
public interface Storyteller {
  /** The keys of the events that it tells: {@code priority}. */
  Set<String> words();

  /**
   * @param word the key, one of {@link #words}
   * @param event the mapping in which the key stands
   */
  List<Fact> tell(String word, Section event);
}
