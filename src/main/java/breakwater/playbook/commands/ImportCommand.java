package breakwater.playbook.commands;

import breakwater.calendar.LaterVersions;
import breakwater.journal.Answer;
import breakwater.journal.Command;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.playbook.PlaybookDocument;
import breakwater.playbook.versions.Draft;
import breakwater.playbook.versions.Version;
import breakwater.playbook.versions.Versions;
import java.util.ArrayList;
import java.util.Arrays;
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
    return "<file> [--based-on <version>] [--later keep|replace] [<reason>]: brings a playbook"
        + " into force from now on";
  }

  @Override
  public int run(List<String> arguments) {
    Optional<String> unknown = Options.unknown(name(), arguments, Wanted.BASED_ON, Wanted.LATER);
    if (unknown.isPresent()) {
      System.err.println(unknown.get());
      return 2;
    }
    Optional<Wanted> wanted = Wanted.of(arguments);
    if (wanted.isEmpty()) {
      System.err.println("Usage: " + name() + " " + usage());
      return 2;
    }
    String file = wanted.get().file();
    try {
      String yaml = TextFile.read(file);
      document.problems(yaml).forEach(p -> System.err.println(CheckCommand.line(file, p)));
      return bring(yaml, wanted.get());
    } catch (TextFile.Unread e) {
      System.err.println(e.getMessage());
      return 2;
    }
  }

  /**
   * What the words ask for.
   *
   * @param basedOn the version that the file was made from: another one in force refuses it; empty
   *     = whatever is in force gives way
   * @param later what becomes of versions that begin later
   */
  private record Wanted(
      String file, Optional<Integer> basedOn, Optional<LaterVersions> later, String reason) {
    private static final String BASED_ON = "--based-on";
    private static final String LATER = "--later";

    static Optional<Wanted> of(List<String> words) {
      var rest = new ArrayList<>(words);
      Optional<Integer> basedOn = Optional.empty();
      if (rest.contains(BASED_ON)) {
        basedOn =
            after(BASED_ON, rest).filter(it -> it.matches("[0-9]{1,9}")).map(Integer::valueOf);
        if (basedOn.isEmpty()) {
          return Optional.empty();
        }
      }
      Optional<LaterVersions> later = Optional.empty();
      if (rest.contains(LATER)) {
        later = after(LATER, rest).flatMap(Wanted::becomes);
        if (later.isEmpty()) {
          return Optional.empty();
        }
      }
      return rest.isEmpty() || rest.size() > 2
          ? Optional.empty()
          : Optional.of(
              new Wanted(
                  rest.getFirst(),
                  basedOn,
                  later,
                  rest.size() == 2 ? rest.get(1) : "Imported from a file"));
    }

    /** Takes the word after another one, and both out of the list. */
    private static Optional<String> after(String option, List<String> words) {
      int at = words.indexOf(option);
      words.remove(at);
      return at < words.size() ? Optional.of(words.remove(at)) : Optional.empty();
    }

    private static Optional<LaterVersions> becomes(String word) {
      return Arrays.stream(LaterVersions.values())
          .filter(it -> it.name().equalsIgnoreCase(word))
          .findFirst();
    }
  }

  private int bring(String yaml, Wanted wanted) {
    Caller caller = Caller.system("command");
    long edition = versions.edition(caller);
    int inForce = versions.inForce(caller).number();
    if (versions.text(caller, inForce).equals(yaml)
        && wanted.later().filter(LaterVersions.REPLACE::equals).isEmpty()) {
      System.out.println("This is what is in force already.");
      return 0;
    }
    if (wanted.basedOn().filter(version -> version != inForce).isPresent()) {
      System.err.printf(
          "The file is based on version %d, but version %d is in force. Look at 'playbook export"
              + " %d', take over what you want to keep, and import again with --based-on %d.%n",
          wanted.basedOn().get(), inForce, inForce, inForce);
      return 1;
    }
    Answer<Version> answer =
        versions.put(
            caller,
            Seen.version(edition),
            new Draft(yaml, wanted.reason(), Optional.empty(), false, wanted.later()));
    return switch (answer) {
      case Answer.Done<Version>(Version done) -> {
        System.out.printf("Version %d is in force.%n", done.number());
        yield 0;
      }
      case Answer.Refused<Version>(var refusal) -> {
        System.err.println(
            refusal.type().equals("playbook-later-versions")
                ? refusal.sentence() + " Write --later keep, or --later replace."
                : refusal.sentence());
        yield 1;
      }
    };
  }
}
