package breakwater.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Public data that is too large, or not free enough, to be part of the project: looked for in
 * {@code ../shared/data} and {@code ../../shared/data} beside the checkout. Where it is absent,
 * tests that need it are skipped with a message.
 */
public final class DevelopmentData {
  private DevelopmentData() {}

  /**
   * The first lines of a packed table without line breaks in its cells, packed again: as much as a
   * suite has time for. With the environment's {@code BREAKWATER_WHOLE_FILES=true} all of it.
   */
  public static byte[] beginning(String file, int lines) {
    byte[] whole = read(file);
    if (Boolean.parseBoolean(System.getenv("BREAKWATER_WHOLE_FILES"))) {
      return whole;
    }
    var packed = new ByteArrayOutputStream();
    try (var reader =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(new ByteArrayInputStream(whole)), UTF_8));
        var writer = new OutputStreamWriter(new GZIPOutputStream(packed), UTF_8)) {
      for (String line : reader.lines().limit(lines).toList()) {
        writer.write(line + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

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
