package breakwater.calendar;

import breakwater.journal.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Refuses calendars that nobody can have meant. */
final class DraftChecks {
  private DraftChecks() {}

  static Optional<Refusal> refusal(CalendarId id, CalendarEdits.Draft draft, Instant now) {
    return id(id)
        .or(() -> name(draft.name().strip()))
        .or(() -> begin(draft.from()))
        .or(() -> always(id, draft.schedule()))
        .or(() -> lengths(draft.schedule()))
        .or(() -> hours(draft.schedule(), draft.from().orElse(now)))
        .or(() -> overlap(draft.schedule()));
  }

  /** What holds for all time has no beginning. */
  static Optional<Refusal> first(CalendarEdits.Draft draft) {
    return draft
        .from()
        .filter(from -> !from.equals(Instant.EPOCH))
        .flatMap(
            from ->
                refused(
                    "calendar-from",
                    "You asked for a new calendar that begins at %s, but the first version of a"
                            .formatted(from)
                        + " calendar holds for all time before the second too. Leave 'from' out,"
                        + " and put what is to hold from then on as the second version."));
  }

  /** Versions are dated; the name is that of all of them. */
  static Optional<Refusal> laterName(Calendar before, CalendarEdits.Draft draft, Instant now) {
    String name = draft.name().strip();
    return draft
        .from()
        .filter(from -> from.isAfter(now) && !name.equals(before.name()))
        .flatMap(
            from ->
                refused(
                    "calendar-name",
                    "You asked that the calendar %s be called '%s' from %s on, but a name holds at once, for all versions. It is called '%s' now: leave 'from' out to change that, or keep the name and change the rest from then on."
                        .formatted(before.id(), name, from, before.name())));
  }

  private static Optional<Refusal> id(CalendarId id) {
    return id.equals(CalendarId.OF_CUSTOMER)
        ? refused(
            "calendar-id",
            "In the playbook the calendar %s means that of the case's customer. Choose another id."
                .formatted(id))
        : Optional.empty();
  }

  /** Rules name it for day and night, and pages say so. */
  private static Optional<Refusal> always(CalendarId id, Schedule schedule) {
    Schedule always = Schedule.always();
    boolean open =
        schedule.week().equals(always.week())
            && schedule.holidays().isEmpty()
            && schedule.annualHolidays().isEmpty()
            && schedule.overrides().isEmpty()
            && schedule.closures().isEmpty();
    return open || !id.equals(CalendarId.ALWAYS)
        ? Optional.empty()
        : refused(
            "calendar-always",
            "Rules name the calendar 'always' for day and night, so it has no other hours. Make a"
                + " calendar of another id, and name that one in the rules.");
  }

  private static Optional<Refusal> name(String name) {
    return !name.isEmpty() && name.length() <= CalendarEdits.LONGEST_NAME
        ? Optional.empty()
        : refused(
            "calendar-name",
            "Give the calendar a name of 1 to %d characters."
                .formatted(CalendarEdits.LONGEST_NAME));
  }

  private static Optional<Refusal> begin(Optional<Instant> from) {
    return from.filter(
            f -> f.isBefore(Instant.EPOCH) || f.isAfter(Instant.parse("2200-01-01T00:00:00Z")))
        .flatMap(
            f ->
                refused(
                    "calendar-from",
                    "A version begins between 1970 and 2200, not at %s. Name another instant."
                        .formatted(f)));
  }

  /** One that ends where it begins may be meant as a whole day or as nothing. */
  private static Optional<Refusal> lengths(Schedule schedule) {
    return Stream.of(schedule.week(), schedule.overrides(), schedule.closures())
        .flatMap(days -> days.values().stream())
        .flatMap(List::stream)
        .filter(window -> window.from() == window.to())
        .findFirst()
        .map(window -> Window.label(window.from()))
        .flatMap(
            label ->
                refused(
                    "calendar-window",
                    "The window %s to %s ends where it begins. A whole day is written 00:00 to 24:00; let another window end at another time than it begins."
                        .formatted(label, label)));
  }

  /** What opens only after the horizon is as good as never open. */
  private static Optional<Refusal> hours(Schedule schedule, Instant from) {
    return WorkingTime.of(schedule).nextOpen(from.getEpochSecond()) != WorkingTime.NEVER
        ? Optional.empty()
        : refused(
            "calendar-without-hours",
            "You asked for a calendar that is not open once in 900 days, so nothing by it would"
                + " ever be due. Give it hours; the calendar 'always' is open at every instant.");
  }

  private static Optional<Refusal> overlap(Schedule schedule) {
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Window> own = schedule.week().getOrDefault(day, List.of());
      if (overlaps(own)) {
        return overlapping(words(day));
      }
      for (Window night : schedule.week().getOrDefault(day.minus(1), List.of())) {
        if (night.crossesMidnight() && night.to() > 0) {
          Optional<Window> met = own.stream().filter(w -> w.from() < night.to()).findFirst();
          if (met.isPresent()) {
            return reaching(words(day.minus(1)), night, words(day), met.get());
          }
        }
      }
    }
    for (Map.Entry<LocalDate, List<Window>> date : schedule.overrides().entrySet()) {
      if (overlaps(date.getValue())) {
        return overlapping(date.getKey().toString());
      }
    }
    return Optional.empty();
  }

  private static String words(DayOfWeek day) {
    return day.toString().charAt(0) + day.toString().substring(1).toLowerCase(Locale.ROOT);
  }

  private static boolean overlaps(List<Window> of) {
    var windows = new ArrayList<>(of);
    windows.sort(Comparator.comparingInt(Window::from));
    for (int i = 1; i < windows.size(); i++) {
      Window before = windows.get(i - 1);
      if (before.crossesMidnight() || windows.get(i).from() < before.to()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Refusal> overlapping(String when) {
    return refused(
        "calendar-overlap",
        "Two windows of %s overlap. Make one of them, or let one end where the next begins."
            .formatted(when));
  }

  private static Optional<Refusal> reaching(
      String before, Window night, String day, Window window) {
    return refused(
        "calendar-overlap",
        "The night of %s, %s to %s, reaches into %s and overlaps its window %s to %s. Let the night end by %s, or that window begin at %s."
            .formatted(
                before,
                Window.label(night.from()),
                Window.label(night.to()),
                day,
                Window.label(window.from()),
                Window.label(window.to()),
                Window.label(window.from()),
                Window.label(night.to())));
  }

  private static Optional<Refusal> refused(String type, String sentence) {
    return Optional.of(Refusal.invalid(type, sentence));
  }
}
