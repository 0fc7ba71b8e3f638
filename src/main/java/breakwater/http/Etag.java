package breakwater.http;

import breakwater.journal.Seen;
import org.springframework.http.ResponseEntity;

/** Versions as strong entity tags: {@code "7"}. */
public final class Etag {
  private Etag() {}

  /** 200 with the resource, and the version of the last fact that belongs to it. */
  public static <T> ResponseEntity<T> ok(T body, long version) {
    return ResponseEntity.ok().eTag(of(version)).body(body);
  }

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Reads {@code If-Match}: one strong tag of ours, or {@code *} for whatever exists.
   *
   * @throws Malformed when it is anything else
   */
  static Seen parse(String header) {
    String tag = header.strip();
    if (tag.equals("*")) {
      return Seen.whateverExists();
    }
    if (tag.matches("\"[0-9]{1,18}\"")) {
      return Seen.version(Long.parseLong(tag.substring(1, tag.length() - 1)));
    }
    throw Malformed.header(
        "If-Match",
        "If-Match holds one edition exactly as the ETag header gave it, such as \"7\", or * for"
            + " any.");
  }
}
