package breakwater.playbook.versions;

import breakwater.playbook.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The file that is to come into force at the start cannot: the product does not start. */
class FileNotBrought extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** More lines than these hide what happened. */
  private static final int MOST = 20;

  private final String remedy;

  FileNotBrought(String truth, String remedy) {
    super(truth);
    this.remedy = remedy;
  }

  /**
   * @param problems that refuse it; at least one
   */
  static FileNotBrought because(Path file, List<Problem> problems) {
    String lines =
        problems.stream().limit(MOST).map(Problem::sentence).collect(Collectors.joining("\n"));
    String more =
        problems.size() <= MOST
            ? ""
            : "\n(%d more problems follow.)".formatted(problems.size() - MOST);
    return new FileNotBrought(
        "The playbook %s, which BREAKWATER_PLAYBOOK names, cannot come into force:\n%s%s"
            .formatted(file, lines, more),
        "Correct the file; or leave BREAKWATER_PLAYBOOK out, and the rules in force stay.");
  }

  String remedy() {
    return remedy;
  }
}
