package breakwater.calendar.ical;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.util.Frequency;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the all-day events of a file: the days on which somebody says that work rests. */
public final class IcalFile {
  /** Characters of a file; a century of holidays has 100,000. Our own choice. */
  public static final int LARGEST = 2_000_000;

  private static final int MOST_EVENTS = 5_000;
  private static final int MOST_DATES = 2_000;
  private static final int LONGEST_NAME = 200;

  private IcalFile() {}

  /**
   * What was read.
   *
   * @param from the first day that was looked at: a year before today
   * @param until the last: three years after
   * @param events how many events the file holds
   * @param skipped how many of them become no holiday, by why
   */
  public record Read(
      LocalDate from,
      LocalDate until,
      SortedMap<LocalDate, String> dates,
      int events,
      Map<Skip, Integer> skipped) {

    /** The first of its holidays. */
    public LocalDate first() {
      return dates.firstKey();
    }

    /** The last of its holidays. */
    public LocalDate last() {
      return dates.lastKey();
    }

    /** Events that become no holiday. */
    public int passedOver() {
      return skipped.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * Refuses what is cut off, has a date that cannot be read, closes nearly every day, or names no
   * day at all.
   */
  public static Answer<Read> read(String text, LocalDate today) {
    if (text.length() > LARGEST) {
      return refused(
          "The file is larger than %d characters. Take a smaller one.".formatted(LARGEST));
    }
    LocalDate from = today.minusYears(1);
    LocalDate until = today.plusYears(3);
    var dates = new TreeMap<LocalDate, String>();
    var skipped = new EnumMap<Skip, Integer>(Skip.class);
    int found = 0;
    try {
      var warnings = new ArrayList<List<ParseWarning>>();
      List<ICalendar> calendars = Biweekly.parse(text).warnings(warnings).all();
      List<VEvent> events = calendars.stream().flatMap(c -> c.getEvents().stream()).toList();
      if (calendars.isEmpty() || events.size() > MOST_EVENTS) {
        return refused(
            calendars.isEmpty()
                ? "This is no iCal file: it holds no VCALENDAR. Choose another one."
                : "The file holds more than %d events. Take one of holidays only."
                    .formatted(MOST_EVENTS));
      }
      Optional<String> flaw = Flaw.of(text, warnings);
      if (flaw.isPresent()) {
        return refused(flaw.get());
      }
      found = events.size();
      for (VEvent event : events) {
        Optional<Skip> skip = AllDay.skipped(event);
        if (skip.isPresent()) {
          skipped.merge(skip.get(), 1, Integer::sum);
          continue;
        }
        AllDay day = AllDay.of(event);
        String name = name(day.name());
        Optional<Frequency> rhythm = day.unknownRhythm();
        if (rhythm.isPresent()) {
          return refused(
              "Its event '%s' repeats %s, of which whole days cannot be told. Let it repeat daily, weekly, monthly or yearly, or take it out of the file."
                  .formatted(name, rhythm.get().name()));
        }
        Set<LocalDate> days = day.between(from, until);
        Optional<String> closed = EveryDay.of(name, days);
        if (closed.isPresent()) {
          return refused(closed.get());
        }
        if (days.isEmpty()) {
          skipped.merge(Skip.OUTSIDE, 1, Integer::sum);
        }
        days.forEach(date -> dates.putIfAbsent(date, name));
        if (dates.size() > MOST_DATES) {
          return refused(
              "The file names more than %d days from %s to %s. Take one of holidays only."
                  .formatted(MOST_DATES, from, until));
        }
      }
    } catch (RuntimeException whateverAFileCanHold) {
      return refused("The file cannot be read as iCal. Export it again, or take another one.");
    }
    if (dates.isEmpty()) {
      return refused(
          "The file brings no holiday from %s to %s%s, so all days of the last file would go. Choose another one, or take single days away by hand."
              .formatted(from, until, passedOver(skipped)));
    }
    return Answer.done(new Read(from, until, dates, found, skipped));
  }

  /** How many events and why, to be said in passing; empty = none. */
  private static String passedOver(Map<Skip, Integer> skipped) {
    return skipped.isEmpty()
        ? ""
        : skipped.entrySet().stream()
            .map(why -> why.getValue() + " " + why.getKey().words())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String name(String text) {
    String line = text.replaceAll("\\p{Cntrl}+|[\\p{Cs}]", " ").strip();
    return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME - 1) + "…";
  }

  private static Answer<Read> refused(String sentence) {
    return Answer.refused(Refusal.invalid("calendar-ical", sentence));
  }
}
