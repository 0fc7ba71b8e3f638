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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for those who change what counts as working time. */
@Service
public class CalendarEdits {
  /** Characters of a calendar's name. */
  public static final int LONGEST_NAME = 100;

  private final CalendarTable table;
  private final Journal journal;
  private final Sweeps sweeps;
  private final Clock clock;

  CalendarEdits(CalendarTable table, Journal journal, Sweeps sweeps, Clock clock) {
    this.table = table;
    this.journal = journal;
    this.sweeps = sweeps;
    this.clock = clock;
  }

  /**
   * What a calendar is to become.
   *
   * @param notes what is known of holidays, by date
   * @param from since when; empty = now
   */
  public record Draft(
      String name, Schedule schedule, Map<String, DateNote> notes, Optional<Instant> from) {}

  /** Makes a calendar, or gives it a new version; whatever runs by it is worked out anew. */
  @Transactional
  public Answer<Calendar> put(Caller caller, Seen seen, CalendarId id, Draft draft) {
    caller.must(CalendarRight.EDIT_CALENDARS);
    table.lock();
    Optional<Calendar> before = table.find(id);
    Optional<Refusal> stale =
        before.flatMap(calendar -> seen.refuses("the calendar " + id, calendar.edition()));
    if (stale.isPresent()) {
      return Answer.refused(stale.get());
    }
    Optional<Refusal> wrong = DraftChecks.refusal(id, draft, clock.now());
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    Instant now = clock.now();
    Instant from =
        before.isEmpty() ? Instant.EPOCH : draft.from().orElse(now).truncatedTo(ChronoUnit.SECONDS);
    table.name(id, draft.name().strip());
    var schedule = ScheduleText.of(draft.schedule(), draft.notes());
    if (before.isEmpty() || !schedule.equals(before.get().at(from).schedule())) {
      int number = table.add(id, from, schedule, Calendars.tzdb(), caller.actor().toString(), now);
      tell(caller, id, new CalendarFact.VersionWritten(number, from));
      sweeps.changed(Set.of(Calendars.class), "calendar %s version %d".formatted(id, number));
    }
    return Answer.done(table.find(id).orElseThrow());
  }

  /** Gives a calendar that exists a new version, worked out from what it is. */
  @Transactional
  public Answer<Calendar> change(
      Caller caller, Seen seen, CalendarId id, Function<Calendar, Draft> change) {
    caller.must(CalendarRight.EDIT_CALENDARS);
    table.lock();
    return table
        .find(id)
        .map(calendar -> put(caller, seen, id, change.apply(calendar)))
        .orElseGet(() -> Answer.refused(Calendars.unknown(id)));
  }

  private void tell(Caller caller, CalendarId id, CalendarFact fact) {
    journal.decide(
        CalendarFact.subject(id),
        caller.actor(),
        caller.cause(),
        history -> new Decision<>(List.of(Happening.now(fact)), fact));
  }
}
