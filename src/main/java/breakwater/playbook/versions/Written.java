package breakwater.playbook.versions;

import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.playbook.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Refusals of those who write a playbook. */
final class Written {
  private static final int SHOWN = 5;

  private Written() {}

  static <T> Answer<T> wrong(List<Problem> problems) {
    String rest =
        problems.size() > SHOWN
            ? " And %d more: check the text to see all.".formatted(problems.size() - SHOWN)
            : "";
    return Answer.refused(
        Refusal.invalid(
            "playbook-wrong",
            "The playbook cannot come into force like this. "
                + problems.stream()
                    .limit(SHOWN)
                    .map(Problem::sentence)
                    .collect(Collectors.joining(" "))
                + rest));
  }

  static <T> Answer<T> invalid(String type, String sentence) {
    return Answer.refused(Refusal.invalid(type, sentence));
  }

  static Refusal unknown(int number) {
    return Refusal.notFound(
        "playbook-version-unknown",
        "There is no version %d of the playbook. GET /api/v1/playbook/versions lists them."
            .formatted(number));
  }
}
