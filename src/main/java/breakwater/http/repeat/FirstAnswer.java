package breakwater.http.repeat;

import java.util.Arrays;
import java.util.Map;

/**
 * What the first request with a key was answered.
 *
 * @param requestHash of its method, path and body
 * @param headers those that belong to the answer: ETag, Location, Content-Type
 * @param forgotten its body was erased since, or was never kept
 */
record FirstAnswer(
    byte[] requestHash, int status, Map<String, String> headers, byte[] body, boolean forgotten) {
  /** Only that the request was done, not what it was answered. */
  static FirstAnswer forgotten(byte[] requestHash, int status) {
    return new FirstAnswer(requestHash, status, Map.of(), new byte[0], true);
  }

  boolean isTo(byte[] hash) {
    return Arrays.equals(requestHash, hash);
  }
}
