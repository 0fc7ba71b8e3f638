package breakwater.triggers;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.journal.Answer;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.people.Caller;
import breakwater.people.Tier;
import breakwater.triggers.TriggerFact.EscalationCalledFor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door at which people ask that a case climb. */
@Component
public class Calls {
  /** Characters of a reason. */
  public static final int LONGEST_REASON = 10_000;

  private final Journal journal;
  private final Texts texts;

  Calls(Journal journal, Texts texts) {
    this.journal = journal;
    this.texts = texts;
  }

  /** Asks that a case climb; the gate answers what is still wanted for that. */
  public Answer<Call> call(
      Caller caller, CaseId of, Seen seen, Tier tier, Path path, String reason) {
    caller.must(CallRight.CALL_FOR_ESCALATION);
    var decided =
        journal.<Answer<CallId>>decide(
            of.subject(),
            caller.actor(),
            caller.cause(),
            history ->
                refusal(history, seen, tier, reason)
                    .map(no -> new Decision<>(List.<Happening>of(), Answer.<CallId>refused(no)))
                    .orElseGet(() -> made(history, tier, path, reason)));
    return decided.answer().map(id -> find(decided.history(), id));
  }

  private Decision<Answer<CallId>> made(History history, Tier tier, Path path, String reason) {
    CallId id = next(history);
    TextRef why = texts.keep(history.subject(), reason.strip());
    var fact = new EscalationCalledFor(id, tier, path, Optional.empty(), Optional.of(why));
    return new Decision<>(List.of(Happening.now(fact)), Answer.done(id));
  }

  private static Optional<Refusal> refusal(History history, Seen seen, Tier tier, String reason) {
    Optional<Case> found = Case.find(history);
    if (found.isEmpty()) {
      return Optional.of(
          Refusal.notFound(
              "case-unknown", "There is no case %s.".formatted(history.subject().id())));
    }
    Optional<Refusal> stale = seen.refuses("this case", found.get().version());
    if (stale.isPresent()) {
      return stale;
    }
    if (!found.get().status().unfinished()) {
      return Optional.of(
          Refusal.conflict(
              "case-finished",
              "You asked that the case climb, but it is %s. Reopen it first."
                  .formatted(found.get().status())));
    }
    if (tier == Tier.FRONTLINE) {
      return Optional.of(
          Refusal.invalid(
              "tier-below",
              "A case begins at FRONTLINE and climbs to SPECIALIST, ENGINEERING or MANAGEMENT. Name"
                  + " one of these."));
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return Optional.of(
          Refusal.invalid(
              "reason-wanted",
              "Say why the case must climb, in 1 to %d characters.".formatted(LONGEST_REASON)));
    }
    return Call.all(history).stream()
        .filter(call -> call.open() && call.tier() == tier)
        .findFirst()
        .map(
            call ->
                Refusal.conflict(
                    "already-called",
                    "%s is called for this case already, by call %s. Complete what its gate wants; GET the case's gate shows it."
                        .formatted(tier, call.id())));
  }

  private static CallId next(History history) {
    long people = Call.all(history).stream().filter(call -> call.rule().isEmpty()).count();
    return new CallId("k" + (people + 1));
  }

  private static Call find(History history, CallId id) {
    return Call.all(history).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }
}
