package breakwater.behaviour;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Public data that is too large, or not free enough, to be part of the project: looked for in
 * {@code ../shared/data} and {@code ../../shared/data} beside the checkout. Where it is absent,
 * tests that need it are skipped with a message.
 */
final class DevelopmentData {
  private DevelopmentData() {}

  static byte[] read(String file) {
    for (String folder : new String[] {"../shared/data", "../../shared/data"}) {
      Path path = Path.of(folder, file);
      if (Files.exists(path)) {
        try {
          return Files.readAllBytes(path);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return abort("Skipped: there is no ../shared/data/" + file + " beside this checkout.");
  }
}
