package breakwater.calendar;

import breakwater.calendar.CalendarTable.Stamp;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import java.time.zone.ZoneRulesProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door to what counts as working time, for those who only ask. */
@Service
public class Calendars {
  private final CalendarTable table;
  private volatile WorkingTimes last = new WorkingTimes(Map.of(), Map.of());

  Calendars(CalendarTable table) {
    this.table = table;
  }

  /**
   * The working times of all calendars. Which editions there are is read once in a transaction, so
   * that all nodes agree; what they say is worked out once. Who edits a calendar does not ask this
   * before in the same transaction; what was asked of an edit that was rolled back is forgotten.
   */
  public WorkingTimes workingTimes() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return read();
    }
    Object kept = TransactionSynchronizationManager.getResource(this);
    return kept == null ? keep(read()) : (WorkingTimes) kept;
  }

  private WorkingTimes keep(WorkingTimes times) {
    TransactionSynchronizationManager.bindResource(this, times);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void suspend() {
            TransactionSynchronizationManager.unbindResource(Calendars.this);
          }

          @Override
          public void resume() {
            TransactionSynchronizationManager.bindResource(Calendars.this, times);
          }

          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Calendars.this);
          }
        });
    return times;
  }

  private WorkingTimes read() {
    Map<CalendarId, Stamp> stamps = table.stamps();
    WorkingTimes known = last;
    if (!known.are(stamps)) {
      var times = new HashMap<CalendarId, WorkingTime>();
      table.all().forEach(calendar -> times.put(calendar.id(), calendar.workingTime()));
      known = new WorkingTimes(stamps, times);
      last = known;
    }
    return known;
  }

  /**
   * The working time of a calendar.
   *
   * @throws IllegalArgumentException when there is none of that id
   */
  public WorkingTime workingTime(CalendarId id) {
    return workingTimes()
        .of(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no calendar " + id));
  }

  /** Whether there is one, for those who refer to it. */
  public boolean exists(CalendarId id) {
    return workingTimes().of(id).isPresent();
  }

  /** Of all that there are, for those who refer to one. */
  public Set<CalendarId> ids() {
    return workingTimes().ids();
  }

  public List<Calendar> all(Caller caller) {
    caller.must(CalendarRight.READ_CALENDARS);
    return table.all();
  }

  public Answer<Calendar> find(Caller caller, CalendarId id) {
    caller.must(CalendarRight.READ_CALENDARS);
    return table.find(id).map(Answer::done).orElseGet(() -> Answer.refused(unknown(id)));
  }

  /** There is the calendar, and no such version. */
  public static Refusal unknown(CalendarId id, int number) {
    return Refusal.notFound(
        "calendar-version-unknown", "The calendar %s has no version %d.".formatted(id, number));
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
