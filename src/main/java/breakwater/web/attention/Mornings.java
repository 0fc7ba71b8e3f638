package breakwater.web.attention;

import breakwater.web.attention.AttentionPanel.Morning;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** The mornings until which cases are put aside with one click, at nine in a person's zone. */
final class Mornings {
  static final String TOMORROW = "TOMORROW";
  static final String MONDAY = "MONDAY";

  /** Our own choice: when most people have begun to work. */
  private static final LocalTime BEGIN = LocalTime.of(9, 0);

  private Mornings() {}

  static List<Morning> after(Instant now, ZoneId zone) {
    return List.of(
        new Morning(TOMORROW, "Until tomorrow, 9:00", at(TOMORROW, now, zone).orElseThrow()),
        new Morning(MONDAY, "Until Monday, 9:00", at(MONDAY, now, zone).orElseThrow()));
  }

  /** Empty = it is none of these mornings. */
  static Optional<Instant> at(String choice, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    return switch (choice) {
      case TOMORROW -> Optional.of(today.plusDays(1).atTime(BEGIN).atZone(zone).toInstant());
      case MONDAY ->
          Optional.of(
              today
                  .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                  .atTime(BEGIN)
                  .atZone(zone)
                  .toInstant());
      default -> Optional.empty();
    };
  }
}
