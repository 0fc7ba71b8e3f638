package breakwater.http.repeat;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Marks requests whose answer holds a secret: it is sent once and kept nowhere, not even for a
 * repeat of the request, which is told that the answer is forgotten.
 */
public final class SentOnce {
  private static final String MARK = "breakwater.sent-once";

  private SentOnce() {}

  public static void mark(HttpServletRequest request) {
    request.setAttribute(MARK, true);
  }

  static boolean isMarked(HttpServletRequest request) {
    return request.getAttribute(MARK) != null;
  }
}
