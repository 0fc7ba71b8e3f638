package breakwater.web.calendars;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an iCal file brought, as the address after its import says it; nothing else can be written
 * there than numbers.
 *
 * @param added new holidays
 * @param kept those that were there already
 * @param gone those of an earlier file that it does not name
 * @param passedOver events that became no holiday
 */
record FileNumbers(String added, String kept, String gone, String passedOver) {
  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{1,5})-([0-9]{1,5})-([0-9]{1,5})-([0-9]{1,5})");

  /** Empty = no file was taken just now. */
  static Optional<FileNumbers> of(@Nullable String written) {
    return Optional.ofNullable(written)
        .flatMap(it -> NUMBERS.matcher(it).results().findFirst())
        .map(FileNumbers::of);
  }

  private static FileNumbers of(MatchResult it) {
    return new FileNumbers(it.group(1), it.group(2), it.group(3), it.group(4));
  }

  public String sentence() {
    return "Holidays of the file: %s new, %s there already. Of an earlier file went: %s. Events that became none: %s."
        .formatted(added, kept, gone, passedOver);
  }
}
