package breakwater.web.calendars;

import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The lines of the fields of dates; each that is wrong is kept with its place, until all are read.
 */
final class DateLines {
  private static final int MOST_DATES = 2_000;

  /** Wrong lines of a field that are told; of a whole file in the wrong form nobody reads more. */
  private static final int MOST_TOLD = 20;

  /** What the page calls the fields. */
  private static final Map<String, String> NAMES =
      Map.of(
          "holidays", "Holidays",
          "annual", "Every year",
          "overrides", "Other hours",
          "closures", "Closures");

  private final Map<String, String> fields;
  private final Map<String, List<String>> wrong = new LinkedHashMap<>();

  DateLines(Map<String, String> fields) {
    this.fields = fields;
  }

  /** Reads each line that is not empty. */
  void each(String field, Consumer<String> read) {
    List<String> lines = fields.getOrDefault(field, "").lines().map(String::strip).toList();
    if (lines.stream().filter(line -> !line.isEmpty()).count() > MOST_DATES) {
      wrong(field, "%s: at most %d dates may stand here.".formatted(NAMES.get(field), MOST_DATES));
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      try {
        if (!lines.get(i).isEmpty()) {
          read.accept(lines.get(i));
        }
      } catch (RefusedException e) {
        wrong(field, "%s, line %d: %s".formatted(NAMES.get(field), i + 1, e.refusal().sentence()));
      }
    }
  }

  private void wrong(String field, String sentence) {
    wrong.computeIfAbsent(field, _ -> new ArrayList<>()).add(sentence);
  }

  /**
   * @throws RefusedException when a line was wrong
   */
  void refuseWrong() {
    if (!wrong.isEmpty()) {
      var places = new LinkedHashMap<String, String>();
      wrong.forEach((field, sentences) -> places.put(field, told(sentences)));
      throw new RefusedException(Refusal.invalid("invalid-value", places));
    }
  }

  /** Each in a line of its own. */
  private static String told(List<String> sentences) {
    String told = String.join("\n", sentences.subList(0, Math.min(MOST_TOLD, sentences.size())));
    return sentences.size() <= MOST_TOLD
        ? told
        : "%s\nAnd %d more lines are wrong.".formatted(told, sentences.size() - MOST_TOLD);
  }
}
