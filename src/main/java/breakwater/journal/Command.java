package breakwater.journal;

import java.util.List;

/** Something that can be done from the console of the machine: {@code breakwater <name> ...}. */
public interface Command {
  String name();

  /** One line: the arguments, and what it does. */
  String usage();

  /**
   * @return the exit status: 0 = done
   */
  int run(List<String> args);
}
