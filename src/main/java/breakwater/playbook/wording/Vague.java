package breakwater.playbook.wording;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Words that promise nothing (framework, step 1: precise language). A promise that is written with
 * one of them is refused; elsewhere it is hinted at.
 */
public final class Vague {
  private static final List<String> WORDS =
      List.of(
          "as soon as possible",
          "as quickly as possible",
          "as fast as possible",
          "in due course",
          "in the near future",
          "in a timely manner",
          "within reason",
          "right away",
          "straight away",
          "at once",
          "asap",
          "promptly",
          "quickly",
          "rapidly",
          "swiftly",
          "soon",
          "shortly",
          "immediately",
          "instantly",
          "urgently",
          "timely",
          "eventually",
          "reasonable",
          "a while",
          "sometime");

  private Vague() {}

  /** Those of a text in its order, in lower case; of “as soon as possible” not “soon”. */
  public static List<String> all(String text) {
    String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    var found = new TreeMap<Integer, String>();
    for (String word : WORDS) {
      String looked = " " + word + " ";
      for (int at = words.indexOf(looked); at >= 0; at = words.indexOf(looked, at + 1)) {
        found.put(at, word);
        words = words.replaceFirst(looked, " " + "-".repeat(word.length()) + " ");
      }
    }
    return List.copyOf(found.values());
  }
}
