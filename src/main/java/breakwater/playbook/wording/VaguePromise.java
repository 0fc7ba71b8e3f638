package breakwater.playbook.wording;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence of a message in which we promise somebody something without saying until when. It is
 * hinted at, never refused: whoever writes knows better. Only English is understood.
 *
 * @param words that promise nothing, such as {@code soon}
 * @param sentence in which they stand
 */
public record VaguePromise(String words, String sentence) {
  /** Characters of a text that are looked at: a reply, not a log that somebody pasted. */
  static final int LOOKED_AT = 20_000;

  /** So many are enough to make somebody look. */
  static final int MOST = 3;

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s|\\R");

  /** Somebody of ours who will, or the customer who will hear. */
  private static final Pattern PROMISE =
      Pattern.compile(
          "\\b(i|we|you|engineering|support|somebody|someone|(our|the) \\w{1,20})( \\w{1,20})?"
              + " ?(will|shall|'ll|’ll)\\b|\\b(get|come) back to you\\b|\\blet you know\\b"
              + "|\\b(update|fix|reply|answer) (is )?(will )?(follow|come)",
          Pattern.CASE_INSENSITIVE);

  /** A time that holds us to it. */
  private static final Pattern TIME =
      Pattern.compile(
          "\\d|\\b(today|tonight|tomorrow|noon|midnight|monday|tuesday|wednesday|thursday|friday"
              + "|saturday|sunday|(within|in) (an?|one|two|three|half an?) (hour|day|week)s?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What to write instead. */
  public String hint() {
    return "“%s” promises nothing. Say until when at the latest, such as by 15:00 or within 2 hours."
        .formatted(words);
  }

  /** The first of a text; what it quotes is not ours. */
  public static List<VaguePromise> in(String text) {
    return sentences(text).stream().flatMap(VaguePromise::of).limit(MOST).toList();
  }

  /** Those of ours. */
  static List<String> sentences(String text) {
    String looked = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    return Arrays.stream(SENTENCE_END.split(looked))
        .map(String::strip)
        .filter(sentence -> !sentence.startsWith(">"))
        .toList();
  }

  /** Whether somebody of ours will do something, or the customer will hear. */
  static boolean promises(String sentence) {
    return PROMISE.matcher(sentence).find();
  }

  private static Stream<VaguePromise> of(String sentence) {
    boolean promises = promises(sentence) && !TIME.matcher(sentence).find();
    return promises
        ? Vague.all(sentence).stream().distinct().map(words -> new VaguePromise(words, sentence))
        : Stream.empty();
  }
}
