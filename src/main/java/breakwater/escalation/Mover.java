package breakwater.escalation;

import breakwater.journal.Answer;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.journal.Texts;
import breakwater.people.Caller;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Moves one escalation: checks what the caller saw and whether it is legal, under the lock. */
@Component
class Mover {
  private final Journal journal;
  private final Texts texts;
  private final EscalationReader reader;

  Mover(Journal journal, Texts texts, EscalationReader reader) {
    this.journal = journal;
    this.texts = texts;
    this.reader = reader;
  }

  /** How much the caller must say about what they saw. */
  private enum If {
    /** Refused without a version. */
    DEMANDED,
    /** Refused only when another version was seen. */
    HONOURED
  }

  /** Refused only when another version was seen. */
  Answer<EscalationShown> move(
      Caller caller,
      EscalationId id,
      Seen seen,
      Function<Escalation, Optional<Refusal>> legal,
      BiFunction<Escalation, Words, EscalationFact> told) {
    return move(caller, id, seen, If.HONOURED, legal, told);
  }

  /** Refused without a version, too. */
  Answer<EscalationShown> moveAsSeen(
      Caller caller,
      EscalationId id,
      Seen seen,
      Function<Escalation, Optional<Refusal>> legal,
      BiFunction<Escalation, Words, EscalationFact> told) {
    return move(caller, id, seen, If.DEMANDED, legal, told);
  }

  private Answer<EscalationShown> move(
      Caller caller,
      EscalationId id,
      Seen seen,
      If match,
      Function<Escalation, Optional<Refusal>> legal,
      BiFunction<Escalation, Words, EscalationFact> told) {
    if (id.caseId().isEmpty()) {
      return Answer.refused(unknown(id));
    }
    var decided =
        journal.<Answer<Boolean>>decide(
            id.caseId().get().subject(),
            caller.actor(),
            caller.cause(),
            history -> decide(history, id, seen, match, legal, told));
    History after = decided.history();
    return decided
        .answer()
        .map(done -> reader.show(after, Escalation.find(after, id).orElseThrow()));
  }

  private Decision<Answer<Boolean>> decide(
      History history,
      EscalationId id,
      Seen seen,
      If match,
      Function<Escalation, Optional<Refusal>> legal,
      BiFunction<Escalation, Words, EscalationFact> told) {
    Optional<Escalation> found = Escalation.find(history, id);
    Optional<Refusal> no =
        found.isEmpty()
            ? Optional.of(unknown(id))
            : unseen(found.get(), seen, match).or(() -> legal.apply(found.get()));
    if (no.isPresent()) {
      return new Decision<>(List.of(), Answer.refused(no.get()));
    }
    Words words = new Words(text -> texts.keep(history.subject(), text));
    EscalationFact fact = told.apply(found.orElseThrow(), words);
    return new Decision<>(List.of(Happening.now(fact)), Answer.done(true));
  }

  private static Optional<Refusal> unseen(Escalation it, Seen seen, If match) {
    String what = "escalation " + it.id();
    return match == If.DEMANDED
        ? seen.demands(what, it.version())
        : seen.refuses(what, it.version());
  }

  static Refusal unknown(EscalationId id) {
    return Refusal.notFound("escalation-unknown", "There is no escalation %s.".formatted(id));
  }
}
