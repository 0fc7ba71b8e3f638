package breakwater.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import breakwater.http.Malformed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.List;
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
 * @param mapping as the address or the form says it; empty text = neither does
 */
record Upload(String mapping, String fileName, InputStream content) {
  private static final int LONGEST_MAPPING = 1 << 18;
  private static final int MOST_PARTS = 10;

  /**
   * @throws Malformed when it is a form without a file, or one whose mapping comes after the file
   */
  static Upload of(HttpServletRequest request) throws IOException {
    String mapping = inAddress(request, "mapping");
    String name = inAddress(request, "fileName");
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (!type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length())) {
      return new Upload(mapping, name, request.getInputStream());
    }
    try {
      return fromForm(request, mapping);
    } catch (FileUploadException e) {
      throw new Malformed(
          "invalid-value", "The form cannot be read: " + e.getMessage() + ".", List.of());
    }
  }

  /** Not by {@code getParameter}, which may take the body for a form's. */
  private static String inAddress(HttpServletRequest request, String name) {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        try {
          return URLDecoder.decode(pair.substring(name.length() + 1), UTF_8);
        } catch (IllegalArgumentException e) {
          throw Malformed.parameter(name, "A percent sign is followed by two hex digits.");
        }
      }
    }
    return "";
  }

  private static Upload fromForm(HttpServletRequest request, String mappingInAddress)
      throws IOException, FileUploadException {
    String mapping = mappingInAddress;
    FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
    for (int n = 0; n < MOST_PARTS && parts.hasNext(); n++) {
      FileItemStream part = parts.next();
      if ("file".equals(part.getFieldName())) {
        String name = Optional.ofNullable(part.getName()).orElse("");
        return new Upload(mapping, name, part.openStream());
      }
      byte[] value = part.openStream().readNBytes(LONGEST_MAPPING);
      if ("mapping".equals(part.getFieldName())) {
        mapping = new String(value, UTF_8);
      }
    }
    throw Malformed.value(
        "/file", "The form has no part 'file'; it comes after the part 'mapping'.");
  }
}
