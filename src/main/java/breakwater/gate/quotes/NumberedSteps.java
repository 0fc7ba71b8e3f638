package breakwater.gate.quotes;

import breakwater.gate.quotes.Quote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds steps that are numbered from one. */
final class NumberedSteps {
  static final Pattern NUMBERED =
      Pattern.compile("^\\s*(?:[Ss]tep )?(\\d{1,2})[.):]\\s+(\\S.*?)\\s*$");

  private NumberedSteps() {}

  /** Takes them out of the lines: two at least, one after the other. */
  static List<Quote> take(List<String> lines) {
    var found = new ArrayList<Quote>();
    for (int i = 0; i < lines.size(); i++) {
      var steps = new ArrayList<String>();
      for (int at = i; at < lines.size(); at++) {
        Matcher line = NUMBERED.matcher(lines.get(at));
        if (!line.matches() || Integer.parseInt(line.group(1)) != steps.size() + 1) {
          break;
        }
        steps.add(line.group(2));
      }
      if (steps.size() > 1) {
        found.add(new Quote(Kind.STEPS, String.join("\n", steps)));
        lines.subList(i, i + steps.size()).clear();
        i--;
      }
    }
    return found;
  }
}
