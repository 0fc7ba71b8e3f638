package breakwater.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * The addresses of our own files, each with a mark of its content, so that browsers may keep it.
 */
final class Assets {
  private static final String HTMX = "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

  private final Map<String, String> known = new ConcurrentHashMap<>();

  Assets() {}

  /**
   * @param name of a file in {@code static/assets}
   */
  public String of(String name) {
    return known.computeIfAbsent(
        name, n -> "/assets/%s?v=%s".formatted(n, mark("static/assets/" + n)));
  }

  /** The script of htmx, of whatever version is packaged. */
  public String htmx() {
    return known.computeIfAbsent(
        HTMX, n -> "/webjars/htmx.org/%s/dist/htmx.min.js".formatted(packagedVersion()));
  }

  private static String mark(String resource) {
    var sum = new CRC32C();
    sum.update(read(resource));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  private static String packagedVersion() {
    var properties = new Properties();
    try (InputStream in = open(HTMX)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static byte[] read(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IOException(resource + " is not packaged");
    }
    return in;
  }
}
