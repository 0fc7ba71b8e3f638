package breakwater.playbook.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  /** The first such word of a text, in lower case. */
  public static Optional<String> in(String text) {
    String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    return WORDS.stream().filter(word -> words.contains(" " + word + " ")).findFirst();
  }
}
