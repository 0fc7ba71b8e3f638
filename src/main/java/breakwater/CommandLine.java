package breakwater;

import breakwater.journal.Command;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Finds the command that the words name, and runs it. */
@Component
class CommandLine {
  /** The word that stands for no word. */
  private static final String HELP = "help";

  private final ObjectProvider<Command> commands;

  CommandLine(ObjectProvider<Command> commands) {
    this.commands = commands;
  }

  /** Answers with the status of the process. */
  int run(List<String> words) {
    return named(commands.stream().toList(), words)
        .map(command -> command.run(words.subList(length(command), words.size())))
        .orElseThrow();
  }

  /**
   * The status of the process when the words name no command, after saying which there are: 0 when
   * that was asked for. Needs no database.
   */
  static Optional<Integer> unknown(List<String> words) {
    List<Command> known = known();
    if (named(known, words).isPresent()) {
      return Optional.empty();
    }
    if (words.equals(List.of(HELP))) {
      System.out.print(list(known));
      return Optional.of(0);
    }
    System.err.printf("There is no command '%s'.%n%s", String.join(" ", words), list(known));
    return Optional.of(2);
  }

  private static String list(List<Command> known) {
    return known.stream()
        .map(command -> "  bin/breakwater %s %s%n".formatted(command.name(), command.usage()))
        .collect(Collectors.joining("", "The commands are:%n".formatted(), ""));
  }

  private static Optional<Command> named(List<Command> all, List<String> words) {
    return all.stream()
        .filter(
            command ->
                words.size() >= length(command)
                    && String.join(" ", words.subList(0, length(command))).equals(command.name()))
        .findFirst();
  }

  private static int length(Command command) {
    return command.name().split(" ").length;
  }

  /** By name. Made without their parts: they are only asked what they are called. */
  private static List<Command> known() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(Command.class));
    var maker = new SpringObjenesis();
    return scan.findCandidateComponents(Breakwater.class.getPackageName()).stream()
        .map(BeanDefinition::getBeanClassName)
        .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
        .map(type -> (Command) maker.newInstance(type, false))
        .sorted(Comparator.comparing(Command::name))
        .toList();
  }
}
