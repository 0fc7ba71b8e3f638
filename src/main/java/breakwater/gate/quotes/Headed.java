package breakwater.gate.quotes;

import static java.util.Map.entry;

import breakwater.gate.quotes.Quote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands under a heading that says what it is: {@code Expected: a file}. */
final class Headed {
  /** The headings that people and forms use; English, as the product is. */
  private static final Map<String, Kind> HEADINGS =
      Map.ofEntries(
          entry("steps", Kind.STEPS),
          entry("steps to reproduce", Kind.STEPS),
          entry("how to reproduce", Kind.STEPS),
          entry("reproduction", Kind.STEPS),
          entry("expected", Kind.EXPECTED),
          entry("expected result", Kind.EXPECTED),
          entry("expected behaviour", Kind.EXPECTED),
          entry("expected behavior", Kind.EXPECTED),
          entry("actual", Kind.ACTUAL),
          entry("actual result", Kind.ACTUAL),
          entry("actual behaviour", Kind.ACTUAL),
          entry("actual behavior", Kind.ACTUAL),
          entry("instead", Kind.ACTUAL),
          entry("since", Kind.SINCE),
          entry("started", Kind.SINCE),
          entry("workaround", Kind.WORKAROUND),
          entry("region", Kind.REGION),
          entry("version", Kind.VERSION),
          entry("sdk", Kind.VERSION),
          entry("error message", Kind.ERROR_MESSAGE));

  private static final Pattern LINE =
      Pattern.compile("^[\\s#*_>-]*([A-Za-z][A-Za-z ]{2,24}?)[\\s*_]*:[\\s*_]*(.*?)\\s*$");

  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[-*•]|\\d{1,2}[.):])\\s+(\\S.*?)\\s*$");

  private Headed() {}

  /** Takes them out of the lines. */
  static List<Quote> take(List<String> lines) {
    var found = new ArrayList<Quote>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = LINE.matcher(lines.get(i));
      Optional<Kind> kind = line.matches() ? kind(line.group(1)) : Optional.empty();
      if (kind.isPresent()) {
        int end = line.group(2).isEmpty() || kind.get() == Kind.STEPS ? below(lines, i + 1) : i + 1;
        text(kind.get(), line.group(2), lines.subList(i + 1, end))
            .ifPresent(text -> found.add(new Quote(kind.get(), text)));
        lines.subList(i, end).clear();
        i--;
      }
    }
    return found;
  }

  private static Optional<Kind> kind(String heading) {
    return Optional.ofNullable(HEADINGS.get(heading.strip().toLowerCase(Locale.ROOT)));
  }

  /** Where what stands below a heading ends: at an empty line or the next heading. */
  private static int below(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).isBlank() && !isHeading(lines.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean isHeading(String line) {
    Matcher matched = LINE.matcher(line);
    return matched.matches() && kind(matched.group(1)).isPresent();
  }

  private static Optional<String> text(Kind kind, String beside, List<String> below) {
    var said = new ArrayList<String>();
    if (!beside.isEmpty()) {
      said.add(beside);
    }
    for (String line : below) {
      Matcher bullet = BULLET.matcher(line);
      said.add(bullet.matches() ? bullet.group(1) : line.strip());
    }
    String text = String.join(kind == Kind.STEPS ? "\n" : " ", said);
    return Optional.of(text).filter(it -> !it.isBlank());
  }
}
