package breakwater.playbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A length of time as people write it: {@code 15 min}, {@code 1 h 30 min}, {@code 3 business days}.
 *
 * @param fixed of which every part has the same length; zero when it is in business days
 * @param businessDays how many days of a calendar; 0 when it is fixed
 */
public record Span(Duration fixed, int businessDays) {
  /** Longer than this is a slip of the pen: 10 years. */
  static final Duration LONGEST = Duration.ofDays(3_653);

  private static final Map<String, Duration> UNITS =
      Map.ofEntries(
          Map.entry("s", Duration.ofSeconds(1)),
          Map.entry("sec", Duration.ofSeconds(1)),
          Map.entry("second", Duration.ofSeconds(1)),
          Map.entry("min", Duration.ofMinutes(1)),
          Map.entry("minute", Duration.ofMinutes(1)),
          Map.entry("h", Duration.ofHours(1)),
          Map.entry("hour", Duration.ofHours(1)),
          Map.entry("d", Duration.ofDays(1)),
          Map.entry("day", Duration.ofDays(1)),
          Map.entry("week", Duration.ofDays(7)));

  public boolean business() {
    return businessDays > 0;
  }

  /** Empty when the text is no length of time, or none that is over 0 and at most 10 years. */
  static Optional<Span> parse(String text) {
    List<String> words = words(text.toLowerCase(Locale.ROOT));
    if (words.size() == 3 && isBusiness(words.get(1)) && singular(words.get(2)).equals("day")) {
      return number(words.getFirst())
          .filter(days -> days > 0 && days <= 2_000)
          .map(days -> new Span(Duration.ZERO, days.intValue()));
    }
    if (words.isEmpty() || words.size() % 2 != 0) {
      return Optional.empty();
    }
    Duration sum = Duration.ZERO;
    for (int i = 0; i < words.size(); i += 2) {
      Optional<Long> count = number(words.get(i));
      Optional<Duration> unit = Optional.ofNullable(UNITS.get(singular(words.get(i + 1))));
      if (count.isEmpty() || unit.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(unit.get().multipliedBy(count.get()));
    }
    return sum.isZero() || sum.compareTo(LONGEST) > 0
        ? Optional.empty()
        : Optional.of(new Span(sum, 0));
  }

  /** As a person writes it, in its largest whole unit. */
  static String words(Duration length) {
    if (length.toSeconds() % 86_400 == 0 && length.toDays() > 1) {
      return length.toDays() + " days";
    }
    return length.toSeconds() % 3_600 == 0
        ? length.toHours() + " h"
        : length.toSeconds() % 60 == 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
  }

  private static boolean isBusiness(String word) {
    return word.equals("business") || word.equals("working");
  }

  private static String singular(String word) {
    return word.length() > 1 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static Optional<Long> number(String word) {
    boolean digits = word.length() <= 9 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Optional.of(Long.parseLong(word)) : Optional.empty();
  }

  /** Numbers and words, whether or not a space stands between them. */
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    for (char c : (text + " ").toCharArray()) {
      boolean breaks =
          !word.isEmpty()
              && Character.isDigit(c) != Character.isDigit(word.charAt(word.length() - 1));
      if (Character.isWhitespace(c) || breaks) {
        if (!word.isEmpty()) {
          words.add(word.toString());
        }
        word.setLength(0);
      }
      if (!Character.isWhitespace(c)) {
        word.append(c);
      }
    }
    return words;
  }
}
