package breakwater.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where somebody wanted to go before they were asked to sign in: one of our own addresses, so that
 * no link makes a sign-in lead elsewhere.
 *
 * @param address a path and its question; {@code /} = nowhere in particular
 */
record Destination(String address) {
  /** Where forms keep it. */
  static final String FIELD = "to";

  private static final Destination NOWHERE = new Destination("/");

  /**
   * A path of ours, in letters that may stand in a header; a browser reads two slashes as a host.
   */
  private static final Pattern OURS =
      Pattern.compile("/(?![/\\\\]|api/|sign-in|sign-out|first-run)[\\x21-\\x7e&&[^\\\\]]{0,2000}");

  /** What a form or an address says. */
  static Destination said(String text) {
    return OURS.matcher(text).matches() ? new Destination(text) : NOWHERE;
  }

  /** The page that is asked for; for a part of a page, the page around it. */
  static Destination of(HttpServletRequest request) {
    String around = request.getHeader("HX-Current-URL");
    if (around != null) {
      return around(around);
    }
    String question = request.getQueryString();
    return request.getMethod().equals("GET")
        ? said(request.getRequestURI() + (question == null ? "" : "?" + question))
        : NOWHERE;
  }

  private static Destination around(String address) {
    try {
      URI page = URI.create(address);
      String question = page.getRawQuery();
      return said(page.getRawPath() + (question == null ? "" : "?" + question));
    } catch (IllegalArgumentException _) {
      return NOWHERE;
    }
  }

  /** The page that asks who one is, and leads there afterwards. */
  String afterSignIn() {
    return equals(NOWHERE)
        ? "/sign-in"
        : "/sign-in?%s=%s".formatted(FIELD, URLEncoder.encode(address, StandardCharsets.UTF_8));
  }
}
