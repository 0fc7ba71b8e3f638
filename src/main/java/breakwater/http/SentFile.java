package breakwater.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * A file as it comes in: the body itself, or the part {@code file} of a form. It is read while it
 * arrives and is never whole in memory or on this machine's disk.
 *
 * @param fields as the address or the form says them, those of the form before its file
 * @param fileName as the field {@code fileName} says it, or else the part {@code file}; empty =
 *     neither does
 */
public record SentFile(Map<String, String> fields, String fileName, InputStream content) {
  /** Bytes of a field of a form: ours, room for what is said of each value of 1,000 columns. */
  private static final int LONGEST_FIELD = 1 << 20;

  private static final int MOST_PARTS = 10;

  /** As the address or the form says it; empty text = neither does. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /**
   * @throws Malformed when it is a form without a file, one with fields only behind the file, one
   *     with a field that is too long, or one that says another thing than the address does
   */
  public static SentFile of(HttpServletRequest request) throws IOException {
    Map<String, String> fields = inAddress(request);
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (!type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length())) {
      return new SentFile(fields, fields.getOrDefault("fileName", ""), request.getInputStream());
    }
    try {
      return fromForm(request, fields);
    } catch (FileUploadException e) {
      throw new Malformed(
          "invalid-value", "The form cannot be read: " + e.getMessage() + ".", List.of());
    }
  }

  /** Not by {@code getParameter}, which may take the body for a form's. */
  private static Map<String, String> inAddress(HttpServletRequest request) {
    return pairs(Optional.ofNullable(request.getQueryString()).orElse(""));
  }

  /**
   * The names and values of a query or of a form that was sent as one.
   *
   * @throws Malformed when it is not encoded as one
   */
  public static Map<String, String> pairs(String query) {
    var pairs = new LinkedHashMap<String, String>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = pair.substring(0, equals);
        pairs.putIfAbsent(decoded(name, name), decoded(name, pair.substring(equals + 1)));
      }
    }
    return pairs;
  }

  private static String decoded(String name, String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw Malformed.parameter(name, "A percent sign is followed by two hex digits.");
    }
  }

  private static SentFile fromForm(HttpServletRequest request, Map<String, String> inAddress)
      throws IOException, FileUploadException {
    var fields = new LinkedHashMap<>(inAddress);
    FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
    for (int n = 0; n < MOST_PARTS && parts.hasNext(); n++) {
      FileItemStream part = parts.next();
      if ("file".equals(part.getFieldName())) {
        String name = Optional.ofNullable(part.getName()).orElse("");
        return new SentFile(fields, fields.getOrDefault("fileName", name), part.openStream());
      }
      say(fields, part.getFieldName(), text(part));
    }
    throw Malformed.value(
        "/file", "The form has no part 'file'; it comes after the part 'mapping'.");
  }

  private static void say(Map<String, String> fields, String name, String value) {
    String before = fields.putIfAbsent(name, value);
    if (before != null && !before.equals(value)) {
      throw Malformed.value(
          "/" + name,
          "'%s' is said twice, and not the same: in the form and in the address, or in two parts of the form. Say it once."
              .formatted(name));
    }
  }

  private static String text(FileItemStream part) throws IOException {
    byte[] value = part.openStream().readNBytes(LONGEST_FIELD + 1);
    if (value.length > LONGEST_FIELD) {
      throw Malformed.value(
          "/" + part.getFieldName(),
          "The part '%s' holds more than %d bytes. Say less in it."
              .formatted(part.getFieldName(), LONGEST_FIELD));
    }
    return new String(value, UTF_8);
  }
}
