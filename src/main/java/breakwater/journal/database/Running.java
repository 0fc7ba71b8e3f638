package breakwater.journal.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one program to its end.
 *
 * @param status 0 = done
 * @param output what it said, on both channels
 */
record Running(int status, String output) {

  /**
   * PostgreSQL refuses to run as root. There, it runs in a user namespace of its own, in which it
   * is nobody while the files keep their owner.
   */
  static Running unprivileged(List<String> command, Path said) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return of(command, said);
    }
    List<String> inNamespace = new ArrayList<>(List.of("unshare", "--user"));
    inNamespace.addAll(command);
    Running running = of(inNamespace, said);
    if (running.status != 0 && running.output.startsWith("unshare:")) {
      throw new StartRefused(
          "PostgreSQL refuses to run as root, and this machine does not let root leave its rights"
              + " behind for it (%s).".formatted(running.output.strip()),
          "Start Breakwater as an ordinary user, or name another PostgreSQL in"
              + " BREAKWATER_DATABASE_URL.");
    }
    return running;
  }

  /**
   * The output goes through a file, because a server that outlives the program would hold a pipe
   * open.
   */
  private static Running of(List<String> command, Path said) {
    try {
      Files.createDirectories(said.getParent());
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(said.toFile())
              .start();
      return new Running(process.waitFor(), Files.readString(said, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Running(127, command.getFirst() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + command.getFirst() + " ran", e);
    }
  }
}
