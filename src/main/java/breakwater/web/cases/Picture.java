package breakwater.web.cases;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which files are pictures that cannot hold a script, by their first bytes, whatever they say. */
enum Picture {
  PNG("image/png"),
  JPEG("image/jpeg"),
  GIF("image/gif"),
  WEBP("image/webp");

  private final String mediaType;

  Picture(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** Empty = it is none of these. */
  static Optional<Picture> of(byte[] data) {
    String start = new String(data, 0, Math.min(12, data.length), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\211PNG\r\n\032\n")) {
      return Optional.of(PNG);
    }
    if (start.startsWith("\377\330\377")) {
      return Optional.of(JPEG);
    }
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
      return Optional.of(GIF);
    }
    return start.startsWith("RIFF") && start.endsWith("WEBP")
        ? Optional.of(WEBP)
        : Optional.empty();
  }
}
