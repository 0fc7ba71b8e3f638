package breakwater.gate.quotes;

import java.util.ArrayList;
import java.util.List;

/** All that can be read out of one message. */
public final class Quotes {
  /** Of a message so many characters are looked at; ours: a whole log belongs into a file. */
  static final int MOST_CHARACTERS = 50_000;

  /** A line that is longer is no sentence and no message of an error. */
  static final int LONGEST_LINE = 1_000;

  private Quotes() {}

  /** In the order in which they are read; each kind and text once. */
  public static List<Quote> of(String body) {
    String read = body.substring(0, Math.min(body.length(), MOST_CHARACTERS));
    var lines = new ArrayList<>(read.lines().map(Quotes::shortened).toList());
    var quotes = new ArrayList<Quote>();
    quotes.addAll(StackTraces.take(lines));
    quotes.addAll(LogLines.take(lines));
    quotes.addAll(Headed.take(lines));
    quotes.addAll(NumberedSteps.take(lines));
    for (String line : lines) {
      quotes.addAll(ErrorLines.in(line));
      quotes.addAll(Versions.in(line));
      quotes.addAll(Phrases.in(line));
    }
    return quotes.stream().distinct().toList();
  }

  private static String shortened(String line) {
    return line.substring(0, Math.min(line.length(), LONGEST_LINE));
  }
}
