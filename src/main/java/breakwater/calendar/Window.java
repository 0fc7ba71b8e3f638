package breakwater.calendar;

import java.util.regex.Pattern;

/**
 * A stretch of the local clock's labels, half-open: {@code [from, to)}. Where {@code to} is not
 * after {@code from} it goes over midnight, and its tail belongs to the next date.
 *
 * @param from second of the day, 0 to 86,399
 * @param to second of the day, 0 to 86,400; 86,400 = the end of the day
 */
public record Window(int from, int to) {
  /** Seconds that a day has on the clock's face, whatever the zone does to it. */
  public static final int DAY = 86_400;

  private static final Pattern LABEL =
      Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?");

  public Window {
    if (from < 0 || from >= DAY || to < 0 || to > DAY) {
      throw new IllegalArgumentException("No window of a day: %d to %d".formatted(from, to));
    }
  }

  /**
   * @param from {@code 09:00} or {@code 09:00:30}
   * @param to the same; {@code 24:00} = the end of the day
   * @throws IllegalArgumentException when one of them is no such label
   */
  public static Window of(String from, String to) {
    int begins = second(from);
    if (begins == DAY) {
      throw new IllegalArgumentException(
          "A window cannot begin at 24:00, the end of the day. Let it begin at 00:00 of the next"
              + " day, or end at 24:00.");
    }
    return new Window(begins, second(to));
  }

  /** {@code 09:00}, or {@code 09:00:30} where there are seconds. */
  public static String label(int second) {
    String minutes = "%02d:%02d".formatted(second / 3600, second / 60 % 60);
    return second % 60 == 0 ? minutes : minutes + ":%02d".formatted(second % 60);
  }

  boolean crossesMidnight() {
    return to <= from;
  }

  private static int second(String label) {
    var matcher = LABEL.matcher(label);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no time of day. Write hours and minutes, such as 09:00 or 24:00."
              .formatted(label));
    }
    String seconds = matcher.group(3);
    int second =
        Integer.parseInt(matcher.group(1)) * 3600
            + Integer.parseInt(matcher.group(2)) * 60
            + (seconds == null ? 0 : Integer.parseInt(seconds));
    if (second > DAY) {
      throw new IllegalArgumentException(
          "'%s' is after the end of the day, 24:00.".formatted(label));
    }
    return second;
  }
}
