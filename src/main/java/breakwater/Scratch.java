package breakwater;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A database for the moment, for a command that looks at a file where there is none, such as a
 * build server that checks a playbook. It says nothing, lets nobody in, and is gone afterwards.
 */
final class Scratch implements AutoCloseable {
  private static final List<String> NEEDS_NONE = List.of("playbook", "check");

  private final Optional<Path> folder;

  private Scratch(Optional<Path> folder) {
    this.folder = folder;
  }

  /**
   * @param environment where the settings say which database there is
   */
  static Scratch of(List<String> words, Map<String, String> environment) {
    boolean wanted =
        words.size() > 1
            && words.subList(0, 2).equals(NEEDS_NONE)
            && environment.getOrDefault("BREAKWATER_DATABASE_URL", "").isEmpty()
            && !Files.exists(
                Path.of(environment.getOrDefault("BREAKWATER_DATA", "data"), "postgres"));
    try {
      return new Scratch(
          wanted ? Optional.of(Files.createTempDirectory("breakwater")) : Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException("There is no room for a temporary folder", e);
    }
  }

  /** Settings that come before all others. */
  String[] settings() {
    return folder
        .map(
            path ->
                new String[] {
                  "--breakwater.data=" + path,
                  "--breakwater.database.guest=false",
                  "--breakwater.houseless=true",
                  "--breakwater.admin-token=bw_" + random()
                })
        .orElseGet(() -> new String[0]);
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    folder.ifPresent(Scratch::remove);
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.printf("%s could not be removed: %s.%n", folder, e);
    }
  }
}
