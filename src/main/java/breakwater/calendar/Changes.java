package breakwater.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out what a calendar becomes when dates are added to it, from now on. */
public final class Changes {
  private Changes() {}

  /** Holidays that a person confirmed; a date that is one already keeps what is known of it. */
  public static CalendarEdits.Draft confirmed(
      Calendar calendar, Instant now, Map<LocalDate, String> dates) {
    return added(calendar, now, dates, DateSource.CONFIRMED, Set.of());
  }

  /**
   * The holidays of a file take the place of those that an earlier file brought for the same time;
   * what people wrote or confirmed stays.
   */
  public static CalendarEdits.Draft fromFile(
      Calendar calendar,
      Instant now,
      LocalDate from,
      LocalDate until,
      Map<LocalDate, String> dates) {
    return added(
        calendar, now, dates, DateSource.ICAL, earlier(calendar.at(now).schedule(), from, until));
  }

  /** What {@link #fromFile} makes different. */
  public static FileEffect effect(
      Calendar calendar, Instant now, LocalDate from, LocalDate until, Set<LocalDate> dates) {
    ScheduleText text = calendar.at(now).schedule();
    return FileEffect.of(text.schedule().holidays(), dates, earlier(text, from, until));
  }

  /** The holidays that an earlier file brought for this time. */
  private static Set<LocalDate> earlier(ScheduleText text, LocalDate from, LocalDate until) {
    return text.schedule().holidays().stream()
        .filter(date -> text.note(date.toString()).source() == DateSource.ICAL)
        .filter(date -> !date.isBefore(from) && !date.isAfter(until))
        .collect(Collectors.toSet());
  }

  private static CalendarEdits.Draft added(
      Calendar calendar,
      Instant now,
      Map<LocalDate, String> dates,
      DateSource source,
      Set<LocalDate> gone) {
    ScheduleText text = calendar.at(now).schedule();
    Schedule before = text.schedule();
    var holidays = new HashSet<>(before.holidays());
    var notes = new HashMap<>(text.notes());
    holidays.removeAll(gone);
    gone.forEach(date -> notes.remove(date.toString()));
    dates.forEach(
        (date, name) -> {
          if (holidays.add(date)) {
            notes.put(date.toString(), new DateNote(name, source));
          }
        });
    Schedule after =
        new Schedule(
            before.zone(),
            before.week(),
            holidays,
            before.annualHolidays(),
            before.overrides(),
            before.closures());
    return new CalendarEdits.Draft(calendar.name(), after, notes, Optional.empty());
  }
}
