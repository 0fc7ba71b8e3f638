package breakwater.playbook.commands;

import breakwater.journal.Command;
import breakwater.playbook.PlaybookDocument;
import breakwater.playbook.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with a file, a line for each problem in the form that compilers use, so that
 * editors and build servers find the place.
 */
@Component
class CheckCommand implements Command {
  private final PlaybookDocument document;
  private final boolean houseless;

  /**
   * @param houseless whether there is no database, and so nobody who works here
   */
  CheckCommand(
      PlaybookDocument document, @Value("${breakwater.houseless:false}") boolean houseless) {
    this.document = document;
    this.houseless = houseless;
  }

  @Override
  public String name() {
    return "playbook check";
  }

  @Override
  public String usage() {
    return "<file>: says what is wrong with a playbook, and in which line";
  }

  @Override
  public int run(List<String> arguments) {
    Optional<String> unknown = Options.unknown(name(), arguments);
    if (unknown.isPresent()) {
      System.err.println(unknown.get());
      return 2;
    }
    if (arguments.size() != 1) {
      System.err.println("Usage: " + name() + " " + usage());
      return 2;
    }
    String file = arguments.getFirst();
    try {
      String yaml = TextFile.read(file);
      List<Problem> problems =
          houseless ? document.problemsAnywhere(yaml) : document.problems(yaml);
      problems.forEach(problem -> System.out.println(line(file, problem)));
      boolean right = problems.stream().noneMatch(Problem::refuses);
      if (houseless) {
        System.out.println(
            "Whether the people, teams and calendars that it names are there is not judged: there"
                + " is no database.");
      }
      System.out.println(
          right ? file + " may come into force." : file + " cannot come into force like this.");
      return right ? 0 : 1;
    } catch (TextFile.Unread e) {
      System.err.println(e.getMessage());
      return 2;
    }
  }

  static String line(String file, Problem problem) {
    return "%s:%d:%d: %s: %s %s"
        .formatted(
            file,
            problem.line(),
            problem.column(),
            problem.refuses() ? "error" : "warning",
            problem.reason(),
            problem.instead())
        .strip();
  }
}
