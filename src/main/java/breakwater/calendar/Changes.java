package breakwater.calendar;

import breakwater.journal.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
   *
   * @throws RefusedException when most of a year would be closed
   */
  public static CalendarEdits.Draft fromFile(
      Calendar calendar,
      Instant now,
      LocalDate from,
      LocalDate until,
      Map<LocalDate, String> dates) {
    effect(calendar, now, from, until, dates.keySet())
        .refusal()
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    return added(
        calendar, now, dates, DateSource.ICAL, earlier(calendar.at(now).schedule(), from, until));
  }

  /** What {@link #fromFile} makes different. */
  public static FileEffect effect(
      Calendar calendar, Instant now, LocalDate from, LocalDate until, Set<LocalDate> dates) {
    ScheduleText text = calendar.at(now).schedule();
    Schedule before = text.schedule();
    var holidays = new HashSet<>(before.holidays());
    holidays.removeAll(earlier(text, from, until));
    holidays.addAll(dates);
    Schedule after = with(before, holidays);
    List<FileEffect.Year> years =
        IntStream.rangeClosed(from.getYear(), until.getYear())
            .filter(year -> closed(after, year) > closed(before, year))
            .mapToObj(year -> new FileEffect.Year(year, closed(after, year), working(after, year)))
            .toList();
    return FileEffect.of(before.holidays(), dates, earlier(text, from, until), years);
  }

  /** Days that the week opens and that are closed. */
  private static int closed(Schedule schedule, int year) {
    return count(year, day -> opens(schedule, day) && schedule.openOn(day).isEmpty());
  }

  private static int working(Schedule schedule, int year) {
    return count(year, day -> opens(schedule, day));
  }

  private static boolean opens(Schedule schedule, LocalDate day) {
    return !schedule.week().getOrDefault(day.getDayOfWeek(), List.of()).isEmpty();
  }

  private static int count(int year, Predicate<LocalDate> which) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return (int) first.datesUntil(first.plusYears(1)).filter(which).count();
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
    return new CalendarEdits.Draft(
        calendar.name(), with(before, holidays), notes, Optional.empty());
  }

  private static Schedule with(Schedule before, Set<LocalDate> holidays) {
    return new Schedule(
        before.zone(),
        before.week(),
        holidays,
        before.annualHolidays(),
        before.overrides(),
        before.closures());
  }
}
