package breakwater.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id by which one request is found again in logs, problems and the causes of facts. */
public final class Trace {
  /** The header of every answer. */
  public static final String HEADER = "Trace-Id";

  private static final String ATTRIBUTE = Trace.class.getName();
  private static final Pattern PARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
  private static final String NONE = "0".repeat(32);

  private Trace() {}

  /** 32 lower-case hex digits. */
  public static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String trace) {
      return trace;
    }
    String trace = from(request.getHeader("traceparent"));
    request.setAttribute(ATTRIBUTE, trace);
    return trace;
  }

  /** The trace that the caller already follows (W3C Trace Context), or a new one. */
  static String from(@Nullable String traceparent) {
    if (traceparent != null) {
      Matcher parent = PARENT.matcher(traceparent);
      if (parent.matches() && !parent.group(1).equals(NONE) && !traceparent.startsWith("ff")) {
        return parent.group(1);
      }
    }
    HexFormat hex = HexFormat.of();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
  }
}
