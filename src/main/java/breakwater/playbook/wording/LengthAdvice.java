package breakwater.playbook.wording;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a length of time that has a number, and yet cannot be meant, or promises none.
 *
 * @param reason goes on after what is written: {@code which is no time at all}
 * @param instead what to write, in a sentence
 */
public record LengthAdvice(String reason, String instead) {
  private static final Pattern ONE =
      Pattern.compile(
          "(?<sign>[+-]?)\\s*(?<number>\\d+([.,]\\d+)?)\\s*"
              + "(?<business>(business|working)\\s+)?(?<unit>\\p{L}*)");

  private static final Pattern VAGUE =
      Pattern.compile(
          "(?<word>~|(about|around|approximately|approx\\.?|roughly|circa|ca\\.?|etwa|ungefähr)(?=\\s))"
              + "\\s*(?<length>.*)");

  private static final Pattern RANGE =
      Pattern.compile("\\d[^-–—]*?([-–—]|\\s(to|bis|or|oder)\\s)\\s*(?<longest>\\d.*)");

  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "sec", Duration.ofSeconds(1),
          "second", Duration.ofSeconds(1),
          "min", Duration.ofMinutes(1),
          "minute", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "hour", Duration.ofHours(1),
          "d", Duration.ofDays(1),
          "day", Duration.ofDays(1),
          "week", Duration.ofDays(7));

  private static final LengthAdvice ZERO =
      new LengthAdvice("which is no time at all", "Write a length over 0, such as 15 min.");

  private static final LengthAdvice NEGATIVE =
      new LengthAdvice("which is less than nothing", "Write a length over 0, such as 15 min.");

  private static final LengthAdvice NO_UNIT =
      new LengthAdvice("which has no unit", "Write the unit too, such as 15 min, 2 h or 3 days.");

  /** Empty = it is neither a number with a unit, nor a range of two, nor vague. */
  public static Optional<LengthAdvice> of(String text) {
    String written = text.strip().toLowerCase(Locale.ROOT);
    Matcher vague = VAGUE.matcher(written);
    boolean isVague = vague.matches();
    Matcher range = RANGE.matcher(isVague ? vague.group("length") : written);
    if (range.matches()) {
      return Optional.of(
          new LengthAdvice(
              "which is a range and no promise",
              right(range.group("longest"))
                  .map("Write the longest: %s."::formatted)
                  .orElse("Write the longest, with its unit.")));
    }
    if (isVague) {
      return Optional.of(
          new LengthAdvice(
              "and '%s' is vague".formatted(vague.group("word")),
              right(vague.group("length"))
                  .map("Write how long at most: %s."::formatted)
                  .orElse("Write how long at most, such as 30 min.")));
    }
    Matcher parts = ONE.matcher(written);
    return parts.matches() ? of(parts) : Optional.empty();
  }

  /** The length as it may be written; empty = it is none, or none that can be mended. */
  private static Optional<String> right(String written) {
    Matcher parts = ONE.matcher(written);
    Optional<Duration> length =
        parts.matches()
            ? Optional.ofNullable(UNITS.get(singular(parts.group("unit"))))
            : Optional.empty();
    if (length.isEmpty()) {
      return Optional.empty();
    }
    var number = new BigDecimal(parts.group("number").replace(',', '.'));
    if (number.signum() == 0 || parts.group("sign").equals("-")) {
      return Optional.empty();
    }
    if (number.scale() <= 0) {
      return Optional.of(written);
    }
    BigDecimal seconds = number.multiply(BigDecimal.valueOf(length.get().toSeconds()));
    return parts.group("business") == null && isWhole(seconds)
        ? Optional.of(words(seconds.longValue()))
        : Optional.empty();
  }

  private static Optional<LengthAdvice> of(Matcher parts) {
    String unit = parts.group("unit");
    if (unit.isEmpty()) {
      return Optional.of(NO_UNIT);
    }
    Optional<Duration> length = Optional.ofNullable(UNITS.get(singular(unit)));
    if (length.isEmpty()) {
      return Optional.of(noUnit(unit));
    }
    var number = new BigDecimal(parts.group("number").replace(',', '.'));
    if (number.signum() == 0) {
      return Optional.of(ZERO);
    }
    if (parts.group("sign").equals("-")) {
      return Optional.of(NEGATIVE);
    }
    boolean business = parts.group("business") != null;
    if (number.stripTrailingZeros().scale() > 0) {
      return Optional.of(fraction(business, number, length.get()));
    }
    return Optional.of(
        business
            ? new LengthAdvice("which is too long", "Write at most 2000 business days.")
            : new LengthAdvice(
                "which is longer than 10 years", "Write 10 years at most, which are 3653 days."));
  }

  private static LengthAdvice noUnit(String unit) {
    String single = singular(unit);
    return single.equals("month") || single.equals("year")
        ? new LengthAdvice(
            "and not every %s is as long as another".formatted(single),
            "Write days or weeks, such as 30 days.")
        : new LengthAdvice(
            "and '%s' is no unit".formatted(unit),
            "Write one of s, min, h, days, weeks and business days.");
  }

  private static LengthAdvice fraction(boolean business, BigDecimal number, Duration unit) {
    BigDecimal seconds = number.multiply(BigDecimal.valueOf(unit.toSeconds()));
    return new LengthAdvice(
        "which has a fraction",
        business || !isWhole(seconds)
            ? "Write a whole number."
            : "Write whole numbers: %s.".formatted(words(seconds.longValue())));
  }

  private static boolean isWhole(BigDecimal seconds) {
    return seconds.stripTrailingZeros().scale() <= 0 && seconds.precision() < 12;
  }

  private static String words(long seconds) {
    var words = new StringBuilder();
    part(words, seconds / 86_400, seconds >= 172_800 ? "days" : "day");
    part(words, seconds / 3_600 % 24, "h");
    part(words, seconds / 60 % 60, "min");
    part(words, seconds % 60, "s");
    return words.toString().strip();
  }

  private static void part(StringBuilder words, long count, String unit) {
    if (count > 0) {
      words.append(count).append(' ').append(unit).append(' ');
    }
  }

  private static String singular(String word) {
    return word.length() > 1 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
