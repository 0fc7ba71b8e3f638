package breakwater.triggers.attention;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.cases.Cases;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Fact;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.PersonId;
import breakwater.triggers.attention.AttentionFact.SnoozeEnded;
import breakwater.triggers.attention.AttentionFact.Snoozed;
import breakwater.triggers.attention.AttentionFact.Unwatched;
import breakwater.triggers.attention.AttentionFact.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts cases aside and takes them up again; watches them. */
@Service
@Transactional
public class Attention {
  /** How far ahead a case may be put aside: our own choice; longer is forgetting it. */
  static final Duration LONGEST = Duration.ofDays(366);

  private final Journal journal;
  private final People people;
  private final Clock clock;

  Attention(Journal journal, People people, Clock clock) {
    this.journal = journal;
    this.people = people;
    this.clock = clock;
  }

  /** How a case has somebody's attention. */
  public record Shown(Optional<Snooze> snooze, Watchers watchers) {}

  @Transactional(readOnly = true)
  public Answer<Shown> of(Caller caller, CaseId id) {
    caller.must(CaseRight.READ_CASES);
    History history = journal.read(id.subject());
    return Case.find(history).isEmpty()
        ? Answer.refused(Cases.unknown(id))
        : Answer.done(shown(history));
  }

  /**
   * Puts a case aside.
   *
   * @param until empty = until the customer writes
   */
  public Answer<Shown> snooze(Caller caller, CaseId id, Optional<Instant> until) {
    caller.must(CaseRight.CHANGE_CASES);
    PersonId by = caller.person();
    Instant now = clock.now();
    Optional<Instant> wrong =
        until.filter(end -> !end.isAfter(now) || end.isAfter(now.plus(LONGEST)));
    if (wrong.isPresent()) {
      return Answer.refused(
          Refusal.invalid(
              "snooze-wrong",
              "You put it aside until %s, and it is %s now. Name an instant within a year from now."
                  .formatted(wrong.get(), now)));
    }
    return tell(
        caller,
        id,
        history ->
            Case.of(history).status().unfinished()
                ? Answer.done(List.of(new Snoozed(by, until)))
                : Answer.refused(
                    Refusal.conflict(
                        "case-finished",
                        "You put the case aside, but it is %s already. It needs no attention."
                            .formatted(Case.of(history).status()))));
  }

  /** Takes it up again; of one that is not put aside nothing changes. */
  public Answer<Shown> wake(Caller caller, CaseId id) {
    caller.must(CaseRight.CHANGE_CASES);
    return tell(
        caller,
        id,
        history ->
            Answer.done(
                Snooze.at(history, clock.now()).isPresent()
                    ? List.of(new SnoozeEnded())
                    : List.of()));
  }

  /** Lets somebody watch it: oneself, or a colleague who should know. */
  public Answer<Shown> watch(Caller caller, CaseId id, PersonId person) {
    caller.must(CaseRight.READ_CASES);
    if (people.find(caller, person).filter(p -> p.value().active()).isEmpty()) {
      return Answer.refused(
          Refusal.notFound(
              "person-unknown", "Nobody who works here has the id %s.".formatted(person)));
    }
    return tell(
        caller,
        id,
        history ->
            Answer.done(
                Watchers.of(history).has(person) ? List.of() : List.of(new Watched(person))));
  }

  public Answer<Shown> unwatch(Caller caller, CaseId id, PersonId person) {
    caller.must(CaseRight.READ_CASES);
    return tell(
        caller,
        id,
        history ->
            Answer.done(
                Watchers.of(history).has(person) ? List.of(new Unwatched(person)) : List.of()));
  }

  private Answer<Shown> tell(
      Caller caller, CaseId id, Function<History, Answer<List<Fact>>> decision) {
    var decided =
        journal.<Answer<List<Fact>>>decide(
            id.subject(),
            caller.actor(),
            caller.cause(),
            history -> {
              Answer<List<Fact>> answer =
                  Case.find(history).isEmpty()
                      ? Answer.refused(Cases.unknown(id))
                      : decision.apply(history);
              return new Decision<>(
                  answer instanceof Answer.Done<List<Fact>>(List<Fact> facts)
                      ? facts.stream().map(Happening::now).toList()
                      : List.of(),
                  answer);
            });
    return decided.answer().map(done -> shown(decided.history()));
  }

  private Shown shown(History history) {
    return new Shown(Snooze.at(history, clock.now()), Watchers.of(history));
  }
}
