package breakwater;

import breakwater.journal.Command;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Finds the command that the words name, and runs it. */
@Component
class CommandLine {
  private final List<Command> commands;
  private final PrintStream errors;

  @Autowired
  CommandLine(ObjectProvider<Command> commands) {
    this(commands.stream().toList(), System.err);
  }

  CommandLine(List<Command> commands, PrintStream errors) {
    this.commands = commands.stream().sorted(Comparator.comparing(Command::name)).toList();
    this.errors = errors;
  }

  /** Answers with the status of the process: the command's, or 2 when none has that name. */
  int run(List<String> words) {
    for (Command command : commands) {
      List<String> name = List.of(command.name().split(" "));
      if (words.size() >= name.size() && words.subList(0, name.size()).equals(name)) {
        return command.run(words.subList(name.size(), words.size()));
      }
    }
    errors.printf("There is no command '%s'.%n", String.join(" ", words));
    if (commands.isEmpty()) {
      errors.println("This build knows no commands.");
    } else {
      errors.println("The commands are:");
      commands.forEach(
          known -> errors.printf("  bin/breakwater %s %s%n", known.name(), known.usage()));
    }
    return 2;
  }
}
