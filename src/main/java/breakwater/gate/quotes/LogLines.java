package breakwater.gate.quotes;

import breakwater.gate.quotes.Quote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds lines of a log: each begins with an instant. */
final class LogLines {
  private static final Pattern LINE =
      Pattern.compile("^\\s*\\[?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d)?\\S*\\s+\\S.*$");

  private static final Pattern LEVEL =
      Pattern.compile(".*\\b(TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE|CRITICAL)\\b.*");

  private LogLines() {}

  /** Takes them out of the lines: one with a level, or two and more in a row. */
  static List<Quote> take(List<String> lines) {
    var found = new ArrayList<Quote>();
    for (int i = 0; i < lines.size(); i++) {
      int end = i;
      while (end < lines.size() && LINE.matcher(lines.get(end)).matches()) {
        end++;
      }
      List<String> excerpt = lines.subList(i, end);
      if (excerpt.size() > 1 || excerpt.stream().anyMatch(l -> LEVEL.matcher(l).matches())) {
        found.add(Quote.excerpt(Kind.LOG, excerpt));
        excerpt.clear();
        i--;
      }
    }
    return found;
  }
}
