package breakwater.calendar;

import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** The door to what counts as working time, for those who only ask. */
@Service
public class Calendars {
  private final CalendarTable table;
  private final ConcurrentHashMap<CalendarId, Known> known = new ConcurrentHashMap<>();

  Calendars(CalendarTable table) {
    this.table = table;
  }

  private record Known(long edition, WorkingTime time) {}

  /**
   * The working time of a calendar. Which edition it has is read each time; what an edition says is
   * worked out once.
   *
   * @throws IllegalArgumentException when there is none of that id
   */
  public WorkingTime workingTime(CalendarId id) {
    long edition =
        table
            .edition(id)
            .orElseThrow(() -> new IllegalArgumentException("There is no calendar " + id));
    Known last = known.get(id);
    if (last == null || last.edition() != edition) {
      Calendar calendar = table.find(id).orElseThrow();
      last = new Known(calendar.edition(), calendar.workingTime());
      known.put(id, last);
    }
    return last.time();
  }

  /** Whether there is one, for those who refer to it. */
  public boolean exists(CalendarId id) {
    return table.edition(id).isPresent();
  }

  public List<Calendar> all(Caller caller) {
    caller.must(CalendarRight.READ_CALENDARS);
    return table.all();
  }

  public Answer<Calendar> find(Caller caller, CalendarId id) {
    caller.must(CalendarRight.READ_CALENDARS);
    return table.find(id).map(Answer::done).orElseGet(() -> Answer.refused(unknown(id)));
  }

  static Refusal unknown(CalendarId id) {
    return Refusal.notFound(
        "calendar-unknown",
        "There is no calendar %s. GET /api/v1/calendars lists them.".formatted(id));
  }

  /** The release of the time zone data on this machine, such as {@code 2026b}. */
  static String tzdb() {
    return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
  }
}
