package breakwater.playbook.wording;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the first exact time of a sentence: a span from now ({@code within 2 hours}), a day with a
 * time of day in either order ({@code tomorrow 3 pm}, {@code at noon on Friday}), a time of day
 * that is still to come today, or a day, which lasts until its end.
 */
final class TimePhrase {
  private static final String BEGIN = "(?<![\\w:.-])";

  private static final String END = "(?!\\w)";

  private static final String DAY =
      "(?<day>today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
          + "|\\d{4}-\\d{2}-\\d{2}"
          + "|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:%1$s)|(?:%1$s) \\d{1,2}(?:st|nd|rd|th)?(?!\\d))"
              .formatted(
                  "january|february|march|april|may|june|july|august|september|october|november"
                      + "|december");

  private static final String TIME =
      "(?<time>noon|midday|\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm)(?!\\w)"
          + "|\\d{1,2}:\\d{2}(?![:\\d]))";

  /**
   * An hour without minutes, which only “at” makes a time of day. From 8 on, since 3 may be meant
   * in the afternoon; and nothing follows that could be counted: “look at 10 exports” is no time.
   */
  private static final String AT_HOUR =
      "(?<!\\blook(?:ing)? )at (?<hour>0?[89]|1\\d|2[0-3])"
          + "(?= ?(?:$|[.,;!?)](?!\\d)|(?:on|with|sharp|o['’]clock)\\b))";

  private static final Pattern SPAN =
      Pattern.compile(
          BEGIN
              + "(?:within|in) (?:the next )?(?<count>\\d{1,3}|an?|one|two|three|four|five|six|half"
              + " an) (?<unit>minute|min|hour|hr|day)s?(?! ?(?:or|to|-|–))"
              + END,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DAY_AND_TIME =
      Pattern.compile(
          BEGIN
              + "(?:(?:by|on|until|before|at) )?"
              + DAY
              + "(?:,?(?: (?:at|by|before|until|around))? "
              + TIME
              + "|,? "
              + AT_HOUR
              + ")"
              + END,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TIME_AND_DAY =
      Pattern.compile(
          BEGIN
              + "(?:(?:(?:by|at|until|before) )?"
              + TIME
              + "|"
              + AT_HOUR
              + "),? (?:on )?"
              + DAY
              + END,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ONLY_TIME =
      Pattern.compile(
          BEGIN + "(?:(?:by|at|until|before) " + TIME + "|" + AT_HOUR + ")" + END,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ONLY_DAY =
      Pattern.compile(BEGIN + "(?:by|on|until) " + DAY + END, Pattern.CASE_INSENSITIVE);

  private static final Pattern UNSURE_BEFORE =
      Pattern.compile("\\b(next|this|not|from|between|after) ?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern UNSURE_AFTER =
      Pattern.compile("^,? ?(or|to|and|at|around|about|-|–|\\d)", Pattern.CASE_INSENSITIVE);

  private static final Pattern OTHER =
      Pattern.compile(
          "\\b(today|tonight|tomorrow|(mon|tues|wednes|thurs|fri|satur|sun)day|weeks?|weekend|months?"
              + "|morning|afternoon|evening|night|midnight|noon|utc|gmt|[cew]est|[bcempi][sd]t|[cmw]et)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Integer> NUMBERS =
      Map.of("a", 1, "an", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6);

  private TimePhrase() {}

  /**
   * @param now in the zone in which times of day are meant
   */
  static Optional<PromisedTime> first(String sentence, ZonedDateTime now) {
    String words = sentence.replaceAll("[\\s\\u00a0]+", " ");
    if (words.toLowerCase(Locale.ROOT).matches(".*\\b(business|working) (day|hour)s?\\b.*")) {
      return Optional.empty();
    }
    return span(words, now)
        .or(() -> dayAndTime(words, DAY_AND_TIME, now))
        .or(() -> dayAndTime(words, TIME_AND_DAY, now))
        .or(() -> onlyDay(words, now))
        .or(() -> onlyTime(words, now));
  }

  private static Optional<PromisedTime> span(String words, ZonedDateTime now) {
    Matcher found = SPAN.matcher(words);
    if (!found.find() || saysMore(words, found)) {
      return Optional.empty();
    }
    String unit = found.group("unit").toLowerCase(Locale.ROOT);
    String count = found.group("count").toLowerCase(Locale.ROOT);
    if (count.equals("half an")) {
      return unit.startsWith("h")
          ? promised(found, now.plus(Duration.ofMinutes(30)))
          : Optional.empty();
    }
    int many = NUMBERS.containsKey(count) ? NUMBERS.get(count) : Integer.parseInt(count);
    return promised(
        found,
        switch (unit) {
          case "minute", "min" -> now.plusMinutes(many);
          case "hour", "hr" -> now.plusHours(many);
          default -> now.plusDays(many);
        });
  }

  private static Optional<PromisedTime> dayAndTime(
      String words, Pattern pattern, ZonedDateTime now) {
    Matcher found = pattern.matcher(words);
    if (!found.find() || saysMore(words, found)) {
      return Optional.empty();
    }
    return time(found)
        .flatMap(
            time ->
                TimeWords.day(found.group("day"), now, time)
                    .flatMap(day -> promised(found, day.atTime(time).atZone(now.getZone()))));
  }

  private static Optional<LocalTime> time(Matcher found) {
    String time = found.group("time");
    return TimeWords.time(time == null ? found.group("hour") : time);
  }

  private static Optional<PromisedTime> onlyDay(String words, ZonedDateTime now) {
    Matcher found = ONLY_DAY.matcher(words);
    return found.find() && !saysMore(words, found)
        ? TimeWords.day(found.group("day"), now, LocalTime.MAX)
            .flatMap(day -> promised(found, day.plusDays(1).atStartOfDay(now.getZone())))
        : Optional.empty();
  }

  private static Optional<PromisedTime> onlyTime(String words, ZonedDateTime now) {
    Matcher found = ONLY_TIME.matcher(words);
    return found.find() && !saysMore(words, found)
        ? time(found)
            .filter(time -> time.isAfter(now.toLocalTime()))
            .flatMap(time -> promised(found, now.toLocalDate().atTime(time).atZone(now.getZone())))
        : Optional.empty();
  }

  /**
   * Whether the sentence says more of time than what was understood: “next Friday” is one of two
   * days, “Friday morning” no time of day, and 15:00 CET is meant in another zone.
   */
  private static boolean saysMore(String words, Matcher found) {
    String before = words.substring(0, found.start());
    String after = words.substring(found.end());
    return UNSURE_BEFORE.matcher(before).find()
        || UNSURE_AFTER.matcher(after).find()
        || OTHER.matcher(before + " " + after).find();
  }

  private static Optional<PromisedTime> promised(Matcher found, ZonedDateTime until) {
    return Optional.of(new PromisedTime(found.group().toLowerCase(Locale.ROOT), until.toInstant()));
  }
}
