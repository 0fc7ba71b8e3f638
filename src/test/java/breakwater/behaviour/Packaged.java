package breakwater.behaviour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged product as a process of its own: unpacked and with its class cache, as {@code
 * bin/start} runs it, where {@code bin/unpack} made that of the jar that there is now; otherwise
 * the jar alone.
 */
public final class Packaged {
  private static final Path JAR = Path.of("target/breakwater.jar");
  private static final Path UNPACKED = Path.of("target/app/breakwater.jar");
  private static final Path CACHE = Path.of("target/app/breakwater.aot");

  private Packaged() {}

  public static ProcessBuilder process(String... words) {
    List<String> command = java();
    if (isUnpacked() && Files.exists(CACHE)) {
      command.addAll(List.of("-XX:AOTCache=" + CACHE.toAbsolutePath(), "-Xlog:aot*=off"));
    }
    return jar(command, isUnpacked() ? UNPACKED : JAR, words);
  }

  /** The jar alone, as somebody runs it who has nothing else. */
  public static ProcessBuilder jarAlone(String... words) {
    return jar(java(), JAR, words);
  }

  /** Little memory, and the fast compiler: it does not live long. */
  private static List<String> java() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ArrayList<>(
        List.of(java, "-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
  }

  /** What the surroundings of the tests set is not for it. */
  private static ProcessBuilder jar(List<String> command, Path jar, String... words) {
    command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("BREAKWATER_"));
    return builder;
  }

  /** An unpacked jar has the time of the one that it was made of. */
  private static boolean isUnpacked() {
    try {
      return Files.exists(UNPACKED)
          && Files.getLastModifiedTime(UNPACKED).equals(Files.getLastModifiedTime(JAR));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
