package breakwater.calendar.ical;

import biweekly.component.VEvent;
import biweekly.property.RecurrenceRule;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;

/**
 * An event of whole days, and the days on which it begins anew. Days are counted in UTC throughout,
 * so that the zone of the machine plays no part.
 *
 * @param days how long it lasts
 */
record AllDay(String name, LocalDate start, int days, VEvent event) {
  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  /** Days of one event; a longer one is no holiday. */
  private static final int LONGEST = 60;

  /** Repetitions of one rule that are looked at. */
  private static final int MOST_STEPS = 2_000;

  private static final Pattern SUMMER_TIME =
      Pattern.compile("daylight|summer time|sommerzeit|winterzeit|clocks? (go|change)");

  private static final Set<Frequency> BY_DAYS =
      EnumSet.of(Frequency.YEARLY, Frequency.MONTHLY, Frequency.WEEKLY, Frequency.DAILY);

  /** Why it is no holiday; empty = it is one. */
  static Optional<Skip> skipped(VEvent event) {
    if (event.getDateStart() == null || event.getDateStart().getValue() == null) {
      return Optional.of(Skip.WITHOUT_DATE);
    }
    if (event.getDateStart().getValue().hasTime()) {
      return Optional.of(Skip.WITH_TIME);
    }
    if (event.getStatus() != null && event.getStatus().isCancelled()) {
      return Optional.of(Skip.CANCELLED);
    }
    if (SUMMER_TIME.matcher(name(event).toLowerCase(Locale.ROOT)).find()) {
      return Optional.of(Skip.SUMMER_TIME);
    }
    if (length(event) < 0) {
      return Optional.of(Skip.ENDS_FIRST);
    }
    return length(event) > LONGEST ? Optional.of(Skip.TOO_LONG) : Optional.empty();
  }

  /** One that is not skipped. */
  static AllDay of(VEvent event) {
    return new AllDay(
        name(event), day(event.getDateStart().getValue()), (int) Math.max(1, length(event)), event);
  }

  private static String name(VEvent event) {
    return event.getSummary() == null ? "" : String.valueOf(event.getSummary().getValue());
  }

  /** In days, an hour of one counts as all of it; one that says no length lasts one. */
  private static long length(VEvent event) {
    if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
      return ChronoUnit.DAYS.between(
          day(event.getDateStart().getValue()), day(event.getDateEnd().getValue()));
    }
    if (event.getDuration() != null && event.getDuration().getValue() != null) {
      return Math.ceilDiv(event.getDuration().getValue().toMillis(), Duration.ofDays(1).toMillis());
    }
    return 1;
  }

  /** A rule by which it repeats and of which only its first day would be known; empty = none. */
  Optional<Frequency> unknownRhythm() {
    return rule().map(Recurrence::getFrequency).filter(often -> !BY_DAYS.contains(often));
  }

  private Optional<Recurrence> rule() {
    return Optional.ofNullable(event.getRecurrenceRule()).map(recurrence -> recurrence.getValue());
  }

  /** Every day of it from one date to another. */
  Set<LocalDate> between(LocalDate from, LocalDate until) {
    var begins = new LinkedHashSet<LocalDate>();
    begins.add(start);
    repeated(from.minusDays(days), until).forEach(begins::add);
    event.getRecurrenceDates().forEach(r -> r.getDates().forEach(d -> begins.add(day(d))));
    event.getExceptionDates().forEach(x -> x.getValues().forEach(d -> begins.remove(day(d))));
    var all = new LinkedHashSet<LocalDate>();
    for (LocalDate begin : begins) {
      begin
          .datesUntil(begin.plusDays(days))
          .filter(d -> !d.isBefore(from) && !d.isAfter(until))
          .forEach(all::add);
    }
    return all;
  }

  private List<LocalDate> repeated(LocalDate from, LocalDate until) {
    Recurrence rule = rule().orElse(null);
    if (rule == null) {
      return List.of();
    }
    var inUtc = new Recurrence.Builder(rule);
    if (rule.getUntil() != null) {
      inUtc.until(date(day(rule.getUntil())), true);
    }
    var dates = new ArrayList<LocalDate>();
    DateIterator next = new RecurrenceRule(inUtc.build()).getDateIterator(date(start), UTC);
    if (from.isAfter(start)) {
      next.advanceTo(date(from));
    }
    for (int i = 0; i < MOST_STEPS && next.hasNext(); i++) {
      LocalDate begin =
          LocalDate.ofInstant(Instant.ofEpochMilli(next.next().getTime()), ZoneOffset.UTC);
      if (begin.isAfter(until)) {
        break;
      }
      dates.add(begin);
    }
    return dates;
  }

  /** The day as the file writes it. */
  private static LocalDate day(ICalDate date) {
    DateTimeComponents raw = date.getRawComponents();
    return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
  }

  private static Date date(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
