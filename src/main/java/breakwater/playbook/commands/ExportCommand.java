package breakwater.playbook.commands;

import breakwater.journal.Command;
import breakwater.people.Caller;
import breakwater.playbook.versions.Versions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes a version to the standard output, byte for byte as it was given. */
@Component
class ExportCommand implements Command {
  private final Versions versions;

  ExportCommand(Versions versions) {
    this.versions = versions;
  }

  @Override
  public String name() {
    return "playbook export";
  }

  @Override
  public String usage() {
    return "[<version>]: writes the playbook in force, or an older version, to the output";
  }

  @Override
  public int run(List<String> arguments) {
    Optional<String> unknown = Options.unknown(name(), arguments);
    if (unknown.isPresent()) {
      System.err.println(unknown.get());
      return 2;
    }
    boolean number = arguments.size() == 1 && arguments.getFirst().matches("[0-9]{1,9}");
    if (!arguments.isEmpty() && !number) {
      System.err.println("Usage: " + name() + " " + usage());
      return 2;
    }
    Caller caller = Caller.system("command");
    int wanted =
        number ? Integer.parseInt(arguments.getFirst()) : versions.inForce(caller).number();
    if (versions.find(caller, wanted).isEmpty()) {
      System.err.printf("There is no version %d of the playbook.%n", wanted);
      return 1;
    }
    System.out.print(versions.text(caller, wanted));
    System.out.flush();
    System.err.printf("This is version %d: name it in 'playbook import --based-on'.%n", wanted);
    return 0;
  }
}
