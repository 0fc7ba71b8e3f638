package breakwater.playbook.commands;

import java.util.List;
import java.util.Optional;

/**
 * Words that begin with two dashes. One that a command does not know is never taken for another.
 */
final class Options {
  private Options() {}

  /** What is wrong with the words, as a sentence; empty = each option of them is known. */
  static Optional<String> unknown(String command, List<String> words, String... known) {
    return words.stream()
        .filter(word -> word.startsWith("--") && !List.of(known).contains(word))
        .findFirst()
        .map(
            word ->
                "'%s' has no option %s. %s"
                    .formatted(
                        command,
                        word,
                        known.length == 0
                            ? "It has none."
                            : "It has %s.".formatted(String.join(" and ", known))));
  }
}
