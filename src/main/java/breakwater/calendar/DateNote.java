package breakwater.calendar;

/**
 * What is known about a holiday besides its date.
 *
 * @param name for people; may be empty
 */
public record DateNote(String name, DateSource source) {
  /** The most characters of a name. */
  public static final int LONGEST_NAME = 200;

  /** A date about which nothing was said. */
  public static final DateNote PLAIN = new DateNote("", DateSource.ADMIN);
}
