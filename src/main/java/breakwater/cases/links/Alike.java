package breakwater.cases.links;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How much two titles have in common.
 *
 * @param shared words that stand in both
 * @param words of both together, each counted once
 */
record Alike(int shared, int words) {
  /** Fewer in common are chance: "Export" alone says nothing. */
  private static final int LEAST_SHARED = 2;

  /** Shorter words, such as "Re", "the" and "and", join sentences and are about nothing. */
  private static final int SHORTEST = 4;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  static Alike of(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    int all = words.size() + others.size();
    words.retainAll(others);
    return new Alike(words.size(), all - words.size());
  }

  /** At least two words, and half of all that both titles say. */
  boolean likely() {
    return shared >= LEAST_SHARED && 2 * shared >= words;
  }

  /** Numbers are words of any length: an error's code says more than most. */
  private static Set<String> words(String title) {
    return Arrays.stream(BETWEEN.split(title.toLowerCase(Locale.ROOT)))
        .filter(word -> word.length() >= SHORTEST || word.chars().anyMatch(Character::isDigit))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
