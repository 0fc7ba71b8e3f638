package breakwater.playbook.commands;

import breakwater.journal.Answer;
import breakwater.journal.Command;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.playbook.PlaybookDocument;
import breakwater.playbook.versions.Draft;
import breakwater.playbook.versions.Version;
import breakwater.playbook.versions.Versions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings a file into force, when it is right and says something new. */
@Component
class ImportCommand implements Command {
  private final Versions versions;
  private final PlaybookDocument document;

  ImportCommand(Versions versions, PlaybookDocument document) {
    this.versions = versions;
    this.document = document;
  }

  @Override
  public String name() {
    return "playbook import";
  }

  @Override
  public String usage() {
    return "<file> [<reason>]: brings a playbook into force from now on";
  }

  @Override
  public int run(List<String> arguments) {
    if (arguments.isEmpty() || arguments.size() > 2) {
      System.err.println("Usage: " + name() + " " + usage());
      return 2;
    }
    String file = arguments.getFirst();
    try {
      String yaml = TextFile.read(file);
      document.problems(yaml).forEach(p -> System.err.println(CheckCommand.line(file, p)));
      return bring(yaml, arguments.size() == 2 ? arguments.get(1) : "Imported from a file");
    } catch (TextFile.Unread e) {
      System.err.println(e.getMessage());
      return 2;
    }
  }

  private int bring(String yaml, String reason) {
    Caller caller = Caller.system("command");
    if (versions.text(caller, versions.inForce(caller).number()).equals(yaml)) {
      System.out.println("This is what is in force already.");
      return 0;
    }
    Answer<Version> answer =
        versions.put(
            caller,
            Seen.version(versions.edition(caller)),
            new Draft(yaml, reason, Optional.empty(), false));
    return switch (answer) {
      case Answer.Done<Version>(Version done) -> {
        System.out.printf("Version %d is in force.%n", done.number());
        yield 0;
      }
      case Answer.Refused<Version>(var refusal) -> {
        System.err.println(refusal.sentence());
        yield 1;
      }
    };
  }
}
