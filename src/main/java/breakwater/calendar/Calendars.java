package breakwater.calendar;

import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.journal.Sweeps;
import breakwater.people.Caller;
import java.time.Instant;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what counts as working time. */
@Service
public class Calendars {
  /** Characters of a calendar's name. */
  public static final int LONGEST_NAME = 100;

  private final CalendarTable table;
  private final Journal journal;
  private final Sweeps sweeps;
  private final Clock clock;
  private final ConcurrentHashMap<CalendarId, Known> known = new ConcurrentHashMap<>();

  Calendars(CalendarTable table, Journal journal, Sweeps sweeps, Clock clock) {
    this.table = table;
    this.journal = journal;
    this.sweeps = sweeps;
    this.clock = clock;
  }

  private record Known(long edition, WorkingTime time) {}

  /**
   * What a calendar is to become.
   *
   * @param from since when; empty = now
   */
  public record Draft(String name, Schedule schedule, Optional<Instant> from) {}

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

  /** Makes a calendar, or gives it a new version; whatever runs by it is worked out anew. */
  @Transactional
  public Answer<Calendar> put(Caller caller, Seen seen, CalendarId id, Draft draft) {
    caller.must(CalendarRight.EDIT_CALENDARS);
    table.lock();
    Optional<Calendar> before = table.find(id);
    Optional<Refusal> stale =
        before.flatMap(calendar -> seen.demands("the calendar " + id, calendar.edition()));
    if (stale.isPresent()) {
      return Answer.refused(stale.get());
    }
    Optional<Refusal> wrong = refusal(draft);
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    Instant now = clock.now();
    Instant from = before.isEmpty() ? Instant.EPOCH : draft.from().orElse(now);
    table.name(id, draft.name().strip());
    var schedule = ScheduleText.of(draft.schedule());
    if (before.isEmpty() || !schedule.equals(before.get().at(from).schedule())) {
      int number = table.add(id, from, schedule, tzdb(), caller.actor().toString(), now);
      tell(caller, id, new CalendarFact.VersionWritten(number, from));
      sweeps.sweepAll("calendar %s version %d".formatted(id, number));
    }
    return Answer.done(table.find(id).orElseThrow());
  }

  private static Optional<Refusal> refusal(Draft draft) {
    String name = draft.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return Optional.of(
          Refusal.invalid(
              "calendar-name",
              "Give the calendar a name of 1 to %d characters.".formatted(LONGEST_NAME)));
    }
    if (!draft.schedule().hasHours()) {
      return Optional.of(
          Refusal.invalid(
              "calendar-without-hours",
              "You asked for a calendar that is never open, so nothing by it would ever be due."
                  + " Give it hours; the calendar 'always' is open at every instant."));
    }
    if (draft.from().filter(from -> from.isBefore(Instant.EPOCH)).isPresent()) {
      return Optional.of(
          Refusal.invalid(
              "calendar-from", "A version begins in 1970 at the earliest. Name a later instant."));
    }
    return Optional.empty();
  }

  private void tell(Caller caller, CalendarId id, CalendarFact fact) {
    journal.decide(
        CalendarFact.subject(id),
        caller.actor(),
        caller.cause(),
        history -> new Decision<>(List.of(Happening.now(fact)), fact));
  }

  private static Refusal unknown(CalendarId id) {
    return Refusal.notFound(
        "calendar-unknown",
        "There is no calendar %s. GET /api/v1/calendars lists them.".formatted(id));
  }

  /** The release of the time zone data on this machine, such as {@code 2026b}. */
  static String tzdb() {
    return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
  }
}
