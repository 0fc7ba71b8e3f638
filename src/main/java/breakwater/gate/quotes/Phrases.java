package breakwater.gate.quotes;

import breakwater.gate.quotes.Quote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds turns of phrase that say one thing only; English, as the product is. */
final class Phrases {
  private static final Pattern SINCE =
      Pattern.compile(
          "\\b[Ss]ince"
              + " ((?:yesterday|this|last|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:the|our|your)"
              + " (?:\\w+"
              + " )?(?:update|upgrade|release|deployment|migration|change|maintenance)|version|v?\\d)[^.,;!?()\\n"
              + "]{0,60})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CANNOT =
      Pattern.compile(
          "\\b(?:we|i|users|customers|nobody|they|our \\w+) (?:can(?:no|'|’)t|can not"
              + "|(?:are|am) (?:unable|not able) to) ([^.!?;\\n]{3,120})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ALWAYS =
      Pattern.compile(
          "\\b(every (single )?time|each time|always fails?)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern SOMETIMES =
      Pattern.compile(
          "\\b(intermittent(ly)?|sometimes|now and then|occasionally|randomly|not every time|not"
              + " always)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern IOS = Pattern.compile("\\b(iOS|iPhone|iPad|iPadOS)\\b");
  private static final Pattern ANDROID = Pattern.compile("\\bAndroid\\b");
  private static final Pattern WEB = Pattern.compile("\\b(Chrome|Firefox|Safari|Edge|Chromium)\\b");

  private static final Pattern REPLAY =
      Pattern.compile(
          "https?://[^\\s<>\"]*(?:replay|recording|session)[^\\s<>\"]*", Pattern.CASE_INSENSITIVE);

  private Phrases() {}

  static List<Quote> in(String line) {
    var found = new ArrayList<Quote>();
    Matcher since = SINCE.matcher(line);
    if (since.find()) {
      found.add(new Quote(Kind.SINCE, since.group(1).strip()));
    }
    Matcher cannot = CANNOT.matcher(line);
    if (cannot.find()) {
      found.add(new Quote(Kind.CANNOT_DO, cannot.group(1).strip()));
    }
    if (SOMETIMES.matcher(line).find()) {
      found.add(new Quote(Kind.REPRODUCIBILITY, "INTERMITTENT"));
    } else if (ALWAYS.matcher(line).find()) {
      found.add(new Quote(Kind.REPRODUCIBILITY, "ALWAYS"));
    }
    platform(line, found);
    Matcher replay = REPLAY.matcher(line);
    while (replay.find()) {
      found.add(new Quote(Kind.SESSION_REPLAY, replay.group()));
    }
    return found;
  }

  private static void platform(String line, List<Quote> found) {
    if (IOS.matcher(line).find()) {
      found.add(new Quote(Kind.PLATFORM, "IOS"));
    } else if (ANDROID.matcher(line).find()) {
      found.add(new Quote(Kind.PLATFORM, "ANDROID"));
    } else if (WEB.matcher(line).find()) {
      found.add(new Quote(Kind.PLATFORM, "WEB"));
    }
  }
}
