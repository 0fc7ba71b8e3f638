package breakwater.gate.quotes;

import breakwater.gate.quotes.Quote.Kind;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds which version of what they use. */
final class Versions {
  private static final String NUMBER = "v?\\d+(?:\\.\\d+){1,3}(?:[-+][\\w.]+)?";

  /** {@code version 4.2.1}, {@code Python SDK 3.1}, {@code app v7.12}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b([Vv]ersion|[Rr]elease|[Bb]uild|(?:[A-Z][\\w.-]{1,40} )?(?:SDK|sdk|[Cc]lient|[Aa]pp"
              + "|[Ll]ibrary|[Pp]lugin)) ?[:=]? ?("
              + NUMBER
              + ")(?![\\w.]*\\d)");

  /** {@code exports-sdk@4.2.1}, {@code exports==4.2.1}. */
  private static final Pattern PINNED =
      Pattern.compile("(?<![\\w.])((?:@[\\w-]+/)?[A-Za-z][\\w.-]{1,60})(@|==)(" + NUMBER + ")\\b");

  private Versions() {}

  static List<Quote> in(String line) {
    return Stream.concat(
            NAMED.matcher(line).results().map(it -> it.group(1).strip() + " " + it.group(2)),
            PINNED.matcher(line).results().map(MatchResult::group))
        .map(text -> new Quote(Kind.VERSION, text))
        .toList();
  }
}
