package breakwater.journal;

import java.util.List;

/**
 * Something that an operator asks for on the command line: {@code bin/breakwater <name> …}.
 *
 * <p>Implemented by beans. It runs in a process of its own, without pages and without the engine's
 * workers, on the database of the running product or, when it is stopped, on a database started for
 * it. What it needs is created only when it is asked for.
 */
public interface Command {
  /** One or two words: {@code audit verify}. */
  String name();

  /** What may follow the name, and what it does, in one line: {@code <view>: shows it anew}. */
  String usage();

  /**
   * Does it, and says what it did on the standard output.
   *
   * @param arguments what followed the name
   * @return the status of the process: 0 = done and all well, 1 = done and something is wrong, 2 =
   *     the arguments make no sense
   */
  int run(List<String> arguments);
}
