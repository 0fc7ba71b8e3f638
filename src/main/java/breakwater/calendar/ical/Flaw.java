package breakwater.calendar.ical;

import biweekly.io.ParseWarning;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What makes a file worth nothing as a whole, although some of it can be read: taking the rest
 * would silently drop days that the file before named.
 */
final class Flaw {
  /** Without one of these it is unknown on which days an event lies. */
  private static final Set<String> DATES =
      Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE");

  private Flaw() {}

  /** As a sentence; empty = there is none. */
  static Optional<String> of(String text, List<List<ParseWarning>> warnings) {
    return unreadable(warnings).or(() -> unfinished(text));
  }

  private static Optional<String> unreadable(List<List<ParseWarning>> warnings) {
    return warnings.stream()
        .flatMap(List::stream)
        .filter(warning -> warning.getPropertyName() != null)
        .filter(warning -> DATES.contains(warning.getPropertyName().toUpperCase(Locale.ROOT)))
        .findFirst()
        .map(
            warning ->
                "Its line %d, %s, cannot be read. Export the file again, or mend that line."
                    .formatted(warning.getLineNumber(), warning.getPropertyName()));
  }

  /** Whether each part that begins also ends, inside of what it began in. */
  private static Optional<String> unfinished(String text) {
    Deque<String> open = new ArrayDeque<>();
    for (String line : text.lines().map(l -> l.strip().toUpperCase(Locale.ROOT)).toList()) {
      if (line.startsWith("BEGIN:")) {
        open.push(line.substring("BEGIN:".length()));
      } else if (line.startsWith("END:") && !line.substring("END:".length()).equals(open.peek())) {
        return Optional.of("The file has an %s too many. Export it again.".formatted(line));
      } else if (line.startsWith("END:")) {
        open.pop();
      }
    }
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The file ends inside of a %s: it was cut off. Export or send it again."
                .formatted(open.peek()));
  }
}
