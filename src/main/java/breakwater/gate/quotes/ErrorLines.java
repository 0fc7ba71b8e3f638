package breakwater.gate.quotes;

import breakwater.gate.quotes.Quote.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds messages of errors, as a program writes them. */
final class ErrorLines {
  /** What stands between marks of quotation and has a word or a code of an error in it. */
  private static final Pattern QUOTED =
      Pattern.compile("[\"“”„«‘`']([^\"“”„«»`]{6,400})[\"”“»’`']");

  /**
   * A code of capitals and underscores, a status of HTTP, or one of the words that programs use.
   */
  private static final Pattern SIGN =
      Pattern.compile(
          "\\b([A-Z][A-Z0-9]+(_[A-Z0-9]+)+|E[A-Z]{5,}|HTTP(/[\\d.]+)? ?[45]\\d\\d"
              + "|[45]\\d\\d [A-Z][a-z]+( [A-Z][a-z]+)*"
              + "|[A-Za-z.]*(Error|Exception)|[Ff]atal|[Pp]anic|[Ff]ailed|[Dd]enied|[Tt]imed? ?out"
              + "|error)\\b");

  /** A line that a program begins: {@code Error: …}, {@code ERR_X: …}, {@code TypeError: …}. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "^\\s*(?:[>|#*-]\\s*)?((?:[A-Za-z.]*(?:Error|Exception|ERROR|FATAL|Fatal"
              + " error|error)|[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+|HTTP(?:/[\\d.]+)?"
              + " ?[45]\\d\\d)\\b\\s*[:\\[(\\d ].{2,})$");

  private ErrorLines() {}

  static List<Quote> in(String line) {
    Matcher spoken = SPOKEN.matcher(line);
    if (spoken.matches()) {
      return List.of(new Quote(Kind.ERROR_MESSAGE, spoken.group(1).strip()));
    }
    return QUOTED
        .matcher(line)
        .results()
        .map(found -> found.group(1).strip())
        .filter(text -> SIGN.matcher(text).find())
        .map(text -> new Quote(Kind.ERROR_MESSAGE, text))
        .toList();
  }
}
