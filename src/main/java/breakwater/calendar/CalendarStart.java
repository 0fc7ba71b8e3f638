package breakwater.calendar;

import breakwater.journal.Actor;
import breakwater.journal.Clock;
import breakwater.journal.Sweeps;
import jakarta.annotation.PostConstruct;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
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
  private final CalendarTable table;
  private final Sweeps sweeps;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final ZoneId zone;

  CalendarStart(
      CalendarTable table,
      Sweeps sweeps,
      Clock clock,
      TransactionTemplate transaction,
      @Value("${breakwater.zone:UTC}") ZoneId zone) {
    this.sweeps = sweeps;
    this.zone = zone;
    this.table = table;
    this.clock = clock;
    this.transaction = transaction;
  }

  @PostConstruct
  void start() {
    transaction.executeWithoutResult(
        status -> {
          table.lock();
          begin(CalendarId.ALWAYS, "Always, 24 hours on 7 days", Schedule.always());
          begin(CalendarId.OFFICE, "Office hours", office());
          table.all().forEach(this::noteTimeZones);
        });
  }

  private void begin(CalendarId id, String name, Schedule schedule) {
    if (!table.stamps().containsKey(id)) {
      table.name(id, name);
      add(id, Instant.EPOCH, ScheduleText.of(schedule));
    }
  }

  private void noteTimeZones(Calendar calendar) {
    CalendarVersion newest = calendar.versions().getFirst();
    if (!newest.tzdb().equals(Calendars.tzdb())) {
      Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
      table.name(calendar.id(), calendar.name());
      add(calendar.id(), now, calendar.at(now).schedule());
      sweeps.changed(Set.of(Calendars.class), "time zones " + Calendars.tzdb());
    }
  }

  private void add(CalendarId id, Instant from, ScheduleText schedule) {
    table.add(
        id,
        from,
        LaterVersions.KEEP,
        schedule,
        Calendars.tzdb(),
        Actor.system("calendar").toString(),
        clock.now());
  }

  /** Monday to Friday, nine to five, in the zone of the house: BREAKWATER_ZONE, or UTC. */
  private Schedule office() {
    Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
      week.put(day, List.of(Window.of("09:00", "17:00")));
    }
    return new Schedule(zone, week, Set.of(), Set.of(), Map.of(), Map.of());
  }
}
