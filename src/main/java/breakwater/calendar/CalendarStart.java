package breakwater.calendar;

import breakwater.journal.Clock;
import jakarta.annotation.PostConstruct;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the two calendars that every house begins with, before anything asks for one. When the time
 * zone data of the machine is another release than the last version of a calendar was written
 * under, the calendar gets a version that says so: what it says may mean other instants from now
 * on.
 */
@Component
class CalendarStart {
  private static final CalendarId ALWAYS = new CalendarId("always");
  private static final CalendarId OFFICE = new CalendarId("office");

  private final Calendars calendars;
  private final CalendarTable table;
  private final Clock clock;
  private final TransactionTemplate transaction;

  CalendarStart(
      Calendars calendars, CalendarTable table, Clock clock, TransactionTemplate transaction) {
    this.calendars = calendars;
    this.table = table;
    this.clock = clock;
    this.transaction = transaction;
  }

  @PostConstruct
  void start() {
    transaction.executeWithoutResult(
        status -> {
          table.lock();
          begin(ALWAYS, "Always, 24 hours on 7 days", Schedule.always());
          begin(OFFICE, "Office hours", office());
          table.all().forEach(this::noteTimeZones);
        });
  }

  private void begin(CalendarId id, String name, Schedule schedule) {
    if (table.edition(id).isEmpty()) {
      table.name(id, name);
      add(id, Instant.EPOCH, ScheduleText.of(schedule));
    }
  }

  private void noteTimeZones(Calendar calendar) {
    CalendarVersion newest = calendar.versions().getFirst();
    if (!newest.tzdb().equals(Calendars.tzdb())) {
      table.name(calendar.id(), calendar.name());
      add(calendar.id(), clock.now(), newest.schedule());
    }
  }

  private void add(CalendarId id, Instant from, ScheduleText schedule) {
    table.add(id, from, schedule, Calendars.tzdb(), "system:calendar", clock.now());
  }

  /** Monday to Friday, nine to five, in UTC until somebody says where the house is. */
  private static Schedule office() {
    Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
      week.put(day, List.of(Window.of("09:00", "17:00")));
    }
    return new Schedule(ZoneOffset.UTC, week, Set.of(), Set.of(), Map.of(), Map.of());
  }
}
