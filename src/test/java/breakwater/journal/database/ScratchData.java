package breakwater.journal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Empties the data folder of a test before the product starts in it: ends the server that a killed
 * run left behind, and deletes everything but the unpacked programs.
 */
public final class ScratchData
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    empty(Path.of(context.getEnvironment().getRequiredProperty("breakwater.data")));
  }

  /** Refuses folders outside {@code target}. */
  public static void empty(Path path) {
    Path target = Path.of("target").toAbsolutePath();
    if (!path.toAbsolutePath().normalize().startsWith(target)) {
      throw new IllegalArgumentException(path + " is not under " + target);
    }
    DataFolder folder = DataFolder.at(path);
    ProcessHandle.allProcesses()
        .filter(left -> left.info().command().orElse("").startsWith(folder.root() + "/bin/"))
        .forEach(ScratchData::end);
    try (var entries = Files.list(folder.root())) {
      for (Path entry : entries.filter(found -> !found.endsWith("bin")).toList()) {
        FileSystemUtils.deleteRecursively(entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }
}
