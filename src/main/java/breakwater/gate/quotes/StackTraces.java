package breakwater.gate.quotes;

import breakwater.gate.quotes.Quote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds stack traces of Java and its kin, JavaScript, .NET and Python. */
final class StackTraces {
  private static final Pattern FRAME =
      Pattern.compile("^\\s*(at \\S.*[(:].*|\\.\\.\\. \\d+ more|Caused by: .+)$");

  private static final Pattern PYTHON_BEGINS =
      Pattern.compile("^\\s*Traceback \\(most recent call last\\):\\s*$");

  private static final Pattern PYTHON_ENDS =
      Pattern.compile("^\\s*[\\w.]*(Error|Exception|Exit|Interrupt|Warning)\\b.*$");

  private static final Pattern HEAD = Pattern.compile(".*(Error|Exception|Throwable|panic)\\b.*");

  private StackTraces() {}

  /** Takes them out of the lines, so that nobody else reads them as something else. */
  static List<Quote> take(List<String> lines) {
    var found = new ArrayList<Quote>();
    for (int i = 0; i < lines.size(); i++) {
      int at = i;
      Optional<Integer> end = python(lines, at).or(() -> frames(lines, at));
      if (end.isPresent()) {
        List<String> trace = lines.subList(at, end.get());
        found.add(Quote.excerpt(Kind.STACK_TRACE, trace));
        trace.clear();
        i--;
      }
    }
    return found;
  }

  /** Where the trace that begins at a line ends; empty = none begins there. */
  private static Optional<Integer> frames(List<String> lines, int from) {
    int first = HEAD.matcher(lines.get(from)).matches() ? from + 1 : from;
    int end = first;
    while (end < lines.size() && FRAME.matcher(lines.get(end)).matches()) {
      end++;
    }
    return end - first >= (first > from ? 1 : 2) ? Optional.of(end) : Optional.empty();
  }

  private static Optional<Integer> python(List<String> lines, int i) {
    if (!PYTHON_BEGINS.matcher(lines.get(i)).matches()) {
      return Optional.empty();
    }
    for (int end = i + 1; end < lines.size(); end++) {
      if (PYTHON_ENDS.matcher(lines.get(end)).matches()) {
        return Optional.of(end + 1);
      }
    }
    return Optional.empty();
  }
}
