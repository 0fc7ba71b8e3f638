package breakwater.gate.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes texts of others into a Markdown document so that they stay texts. */
final class Markdown {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~$&]");
  private static final Pattern LEADING = Pattern.compile("^([-=:])|^(\\d{1,9})([.)])");

  /** A mention would call somebody on a tracker; an e-mail address is none. */
  private static final Pattern MENTION = Pattern.compile("(?<![A-Za-z0-9._%+-])@(?=[A-Za-z0-9])");

  private static final Pattern TICKS = Pattern.compile("`{3,}");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

  private Markdown() {}

  /** In one line: no text begins or ends a block, a cell, a link, an image, a tag or a mention. */
  static String line(String text) {
    String flat = SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    String escaped =
        SPECIAL.matcher(flat).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
    String safe =
        LEADING
            .matcher(escaped)
            .replaceFirst(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1) != null
                            ? "\\" + found.group(1)
                            : found.group(2) + "\\" + found.group(3)));
    return MENTION.matcher(safe).replaceAll("@\u200B");
  }

  /** As it was written, between fences that it does not hold itself. */
  static String block(String text) {
    String clean = INVISIBLE.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    int longest =
        TICKS.matcher(clean).results().mapToInt(found -> found.group().length()).max().orElse(2);
    String fence = "`".repeat(longest + 1);
    return fence + "text\n" + clean.stripTrailing() + "\n" + fence + "\n";
  }
}
