package breakwater.playbook.trials;

import breakwater.journal.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The playbook's section {@code tests}. */
record Trials(List<Trial> trials) {
  static final Trials NONE = new Trials(List.of());

  /**
   * One test.
   *
   * @param place of it in the document
   * @param starts the instant at which its tale begins
   */
  record Trial(
      String name, String place, Instant starts, List<Moment> tale, List<Expected> expected) {}

  /** What happens so long after the beginning. */
  record Moment(Duration after, List<Fact> facts) {}

  /** What must be so, so long after the beginning. */
  record Expected(String place, Duration after, Expectation.Check check) {}
}
