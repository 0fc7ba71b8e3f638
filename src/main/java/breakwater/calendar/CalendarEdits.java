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
   * @param name of the calendar as a whole; another one holds at once, for all its versions
   * @param notes what is known of holidays, by date
   * @param from since when; empty = now. A new calendar holds for all time, so it has none
   * @param later what becomes of versions that begin later; empty = refused when there are any
   */
  public record Draft(
      String name,
      Schedule schedule,
      Map<String, DateNote> notes,
      Optional<Instant> from,
      Optional<LaterVersions> later) {

    /** With nothing said of later versions. */
    public Draft(
        String name, Schedule schedule, Map<String, DateNote> notes, Optional<Instant> from) {
      this(name, schedule, notes, from, Optional.empty());
    }

    public Draft later(Optional<LaterVersions> becomes) {
      return new Draft(name, schedule, notes, from, becomes);
    }
  }

  /**
   * Makes a calendar, or gives it a new version; whatever runs by it is worked out anew. Where
   * nothing differs nothing is written, and its edition stays.
   */
  @Transactional
  public Answer<Calendar> put(Caller caller, Seen seen, CalendarId id, Draft draft) {
    caller.must(CalendarRight.EDIT_CALENDARS);
    table.lock();
    Optional<Calendar> before = table.find(id);
    Optional<Refusal> stale =
        before.isEmpty()
            ? seen.refusesToMake("the calendar " + id)
            : seen.refuses("the calendar " + id, before.get().edition());
    if (stale.isPresent()) {
      return Answer.refused(stale.get());
    }
    Instant now = clock.now();
    Optional<Refusal> wrong =
        DraftChecks.refusal(id, draft, now)
            .or(() -> before.isEmpty() ? DraftChecks.first(draft) : Optional.empty())
            .or(() -> before.flatMap(calendar -> DraftChecks.laterName(calendar, draft, now)));
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    Instant from =
        before.isEmpty() ? Instant.EPOCH : draft.from().orElse(now).truncatedTo(ChronoUnit.SECONDS);
    var schedule = ScheduleText.of(draft.schedule(), draft.notes());
    boolean other = before.isEmpty() || differs(before.get(), from, schedule, draft.later());
    Optional<Refusal> unsaid =
        before.filter(_ -> other).flatMap(c -> LaterVersions.unsaid(c, from, draft.later()));
    if (unsaid.isPresent()) {
      return Answer.refused(unsaid.get());
    }
    String name = draft.name().strip();
    if (other || !before.map(Calendar::name).equals(Optional.of(name))) {
      table.name(id, name);
    }
    if (other) {
      int number =
          table.add(
              id,
              from,
              draft.later().orElse(LaterVersions.KEEP),
              schedule,
              Calendars.tzdb(),
              caller.actor().toString(),
              now);
      tell(caller, id, new CalendarFact.VersionWritten(number, from));
      sweeps.changed(Set.of(Calendars.class), "calendar %s version %d".formatted(id, number));
    }
    return Answer.done(table.find(id).orElseThrow());
  }

  private static boolean differs(
      Calendar before, Instant from, ScheduleText schedule, Optional<LaterVersions> later) {
    return !schedule.equals(before.at(from).schedule())
        || (later.equals(Optional.of(LaterVersions.REPLACE)) && !before.after(from).isEmpty());
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

  /** Calls off a version that has not begun: what holds until then goes on. */
  @Transactional
  public Answer<Calendar> withdraw(Caller caller, Seen seen, CalendarId id, int number) {
    caller.must(CalendarRight.EDIT_CALENDARS);
    table.lock();
    Optional<Calendar> calendar = table.find(id);
    if (calendar.isEmpty()) {
      return Answer.refused(Calendars.unknown(id));
    }
    Optional<Refusal> stale = seen.refuses("the calendar " + id, calendar.get().edition());
    if (stale.isPresent()) {
      return Answer.refused(stale.get());
    }
    if (calendar.get().versions().stream().noneMatch(version -> version.number() == number)) {
      return Answer.refused(Calendars.unknown(id, number));
    }
    if (!table.withdraw(id, number, clock.now())) {
      return Answer.refused(
          Refusal.conflict(
              "calendar-in-force",
              "Version %d of the calendar %s holds or held, another took its place, or it is called off already. Write a new version instead."
                  .formatted(number, id)));
    }
    table.name(id, calendar.get().name());
    tell(caller, id, new CalendarFact.VersionWithdrawn(number));
    sweeps.changed(Set.of(Calendars.class), "calendar %s without version %d".formatted(id, number));
    return Answer.done(table.find(id).orElseThrow());
  }

  private void tell(Caller caller, CalendarId id, CalendarFact fact) {
    journal.decide(
        CalendarFact.subject(id),
        caller.actor(),
        caller.cause(),
        history -> new Decision<>(List.of(Happening.now(fact)), fact));
  }
}
