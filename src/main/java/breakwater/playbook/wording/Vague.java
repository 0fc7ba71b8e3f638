package breakwater.playbook.wording;

import java.util.ArrayList;
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
          "sometime",
          "so schnell wie möglich",
          "so bald wie möglich",
          "schnellstmöglich",
          "baldmöglichst",
          "unverzüglich",
          "umgehend",
          "zeitnah");

  /** Of amounts: in a sentence to a customer they may be right, in a rule they are not. */
  private static final List<String> AMOUNTS =
      List.of("too long", "too often", "too many", "too late", "long enough", "a long time");

  private Vague() {}

  /** The same of a rule, also with words for an amount that nobody can count. */
  public static List<String> ofRule(String text) {
    var found = new ArrayList<>(all(text));
    found.addAll(all(text, AMOUNTS));
    return List.copyOf(found);
  }

  /** Those of a text in its order, in lower case; of “as soon as possible” not “soon”. */
  public static List<String> all(String text) {
    return all(text, WORDS);
  }

  private static List<String> all(String text, List<String> looked) {
    String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    var found = new TreeMap<Integer, String>();
    for (String word : looked) {
      String spaced = " " + word + " ";
      for (int at = words.indexOf(spaced); at >= 0; at = words.indexOf(spaced, at + 1)) {
        found.put(at, word);
        words = words.replaceFirst(spaced, " " + "-".repeat(word.length()) + " ");
      }
    }
    return List.copyOf(found.values());
  }
}
