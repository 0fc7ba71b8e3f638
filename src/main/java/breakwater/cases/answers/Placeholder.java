package breakwater.cases.answers;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A word in braces that is filled in for each case. A backslash before it keeps the braces. */
public enum Placeholder {
  /** The name of whoever wrote to us. */
  CONTACT,
  /** The name of their company. */
  ACCOUNT,
  /** The case's number. */
  CASE,
  /** The case's title. */
  TITLE,
  /** The name of whoever answers. */
  ME;

  private static final Pattern WORD = Pattern.compile("(\\\\?)\\{([a-z][a-z-]*)\\}");

  /** As it is written: {@code {contact}}. */
  @Override
  public String toString() {
    return "{" + name().toLowerCase(Locale.ROOT) + "}";
  }

  /** The first word in braces that is none of them. */
  static Optional<String> unknown(String text) {
    return WORD.matcher(text)
        .results()
        .filter(found -> !isKept(found) && of(found).isEmpty())
        .map(found -> found.group(2))
        .findFirst();
  }

  /** The text with what is known; what is not stays in braces. */
  static String fill(String text, Function<Placeholder, Optional<String>> known) {
    return WORD.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    isKept(found)
                        ? found.group().substring(1)
                        : of(found).flatMap(known).orElse(found.group())));
  }

  /** Those that a text asks for, each once, in the order of the text. */
  static Stream<Placeholder> in(String text) {
    return WORD.matcher(text)
        .results()
        .filter(found -> !isKept(found))
        .flatMap(found -> of(found).stream())
        .distinct();
  }

  private static boolean isKept(MatchResult found) {
    return !found.group(1).isEmpty();
  }

  private static Optional<Placeholder> of(MatchResult found) {
    return Stream.of(values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(found.group(2)))
        .findFirst();
  }
}
