package breakwater.calendar.ical;

/** Why an event of a file becomes no holiday. */
public enum Skip {
  WITHOUT_DATE("without a date"),
  WITH_TIME("with a time of day"),
  CANCELLED("cancelled"),
  SUMMER_TIME("about summer time"),
  ENDS_FIRST("with an end before the beginning"),
  TOO_LONG("longer than 60 days"),
  /** It lies before or after the days that are looked at. */
  OUTSIDE("on no day of this time");

  private final String words;

  Skip(String words) {
    this.words = words;
  }

  /** As it is said after a number of events. */
  public String words() {
    return words;
  }
}
