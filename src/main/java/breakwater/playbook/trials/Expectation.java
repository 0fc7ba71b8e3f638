package breakwater.playbook.trials;

import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.playbook.Section;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads one kind of what a test of the document expects. The module that knows what follows
 * declares it as a bean; it must need nothing but the text.
 */
public interface Expectation {
  /** Its key: {@code call}. */
  String word();

  /**
   * @param expected the mapping in which the key stands; further keys of it may be read too
   */
  Check read(Section expected);

  /** Whether it is so. */
  interface Check {
    /** What is expected, for a sentence: {@code a call to ENGINEERING}. */
    String expected();

    /**
     * @return what is true instead, for a sentence; empty = it is as expected
     */
    Optional<String> otherwise(History history, Rules rules, Instant at);
  }
}
