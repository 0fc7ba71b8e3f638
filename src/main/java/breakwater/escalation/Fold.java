package breakwater.escalation;

import breakwater.cases.Priority;
import breakwater.escalation.EscalationFact.BouncedBack;
import breakwater.escalation.EscalationFact.Claimed;
import breakwater.escalation.EscalationFact.Closed;
import breakwater.escalation.EscalationFact.Confirmed;
import breakwater.escalation.EscalationFact.ContestDecided;
import breakwater.escalation.EscalationFact.Contested;
import breakwater.escalation.EscalationFact.Decided;
import breakwater.escalation.EscalationFact.Downgraded;
import breakwater.escalation.EscalationFact.EndedWithCase;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.escalation.EscalationFact.FollowUpGiven;
import breakwater.escalation.EscalationFact.HandedOver;
import breakwater.escalation.EscalationFact.NotEndedWithCase;
import breakwater.escalation.EscalationFact.PassOpened;
import breakwater.escalation.EscalationFact.QuestionAnswered;
import breakwater.escalation.EscalationFact.QuestionAsked;
import breakwater.escalation.EscalationFact.Released;
import breakwater.escalation.EscalationFact.Reopened;
import breakwater.escalation.EscalationFact.Resolved;
import breakwater.escalation.EscalationFact.Shipped;
import breakwater.escalation.EscalationFact.Started;
import breakwater.escalation.EscalationFact.Told;
import breakwater.escalation.EscalationFact.Transferred;
import breakwater.escalation.EscalationFact.Withdrawn;
import breakwater.journal.Recorded;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Works out one escalation, fact by fact in the order of effect. */
final class Fold {
  private final EscalationRaised raised;
  private final List<Recorded<?>> facts = new ArrayList<>();
  private final List<Pass> passes = new ArrayList<>();
  private final List<QuestionId> asked = new ArrayList<>();
  private final List<QuestionId> answered = new ArrayList<>();
  private Optional<TeamId> team;
  private Priority priority;
  private State state = State.RAISED;
  private Optional<PersonId> owner = Optional.empty();
  private Optional<Choice> decision = Optional.empty();
  private Optional<Instant> decidedAt = Optional.empty();
  private Optional<Instant> resolvedAt = Optional.empty();
  private Optional<Instant> endedAt = Optional.empty();
  private long version;

  Fold(EscalationRaised raised, Instant at) {
    this.raised = raised;
    this.team = raised.team();
    this.priority = raised.priority();
    passes.add(Pass.opened(1, at));
  }

  void take(EscalationFact fact, Recorded<?> recorded) {
    facts.add(recorded);
    version = Math.max(version, recorded.version());
    Instant at = recorded.at();
    switch (fact) {
      case Claimed(var _, PersonId person) -> {
        stand(State.CLAIMED, Optional.of(person));
        pass(p -> p.claimed(at));
      }
      case Started(var _, PersonId person) -> {
        stand(State.STARTED, Optional.of(person));
        pass(p -> p.started(at));
      }
      case Released _ -> stand(State.RAISED, Optional.empty());
      case HandedOver handed -> owner = Optional.of(handed.to());
      case Transferred transferred -> {
        stand(State.RAISED, Optional.empty());
        team = Optional.of(transferred.to());
      }
      case BouncedBack _ -> {
        stand(State.BOUNCED_BACK, Optional.empty());
        pass(p -> p.bounced(at));
      }
      case PassOpened opened -> open(opened.pass(), at);
      case Contested contested -> pass(contested.pass(), Pass::contest);
      case ContestDecided judged -> pass(judged.pass(), p -> p.judged(judged.upheld()));
      case QuestionAsked question -> asked.add(question.question());
      case QuestionAnswered answer -> answered.add(answer.question());
      case Decided decided -> {
        decision = Optional.of(decided.decision());
        decidedAt = Optional.of(at);
      }
      case Downgraded downgraded -> priority = downgraded.priority();
      case Resolved _ -> {
        state = State.RESOLVED;
        resolvedAt = Optional.of(at);
        endedAt = Optional.of(at);
      }
      case Closed _ -> end(State.CLOSED, at);
      case Withdrawn _, EndedWithCase _ -> end(State.WITHDRAWN, at);
      case Reopened reopened -> {
        open(reopened.pass(), at);
        resolvedAt = Optional.empty();
        endedAt = Optional.empty();
      }
      case EscalationRaised _,
          FollowUpGiven _,
          Shipped _,
          Told _,
          Confirmed _,
          NotEndedWithCase _ -> {}
    }
  }

  Escalation escalation() {
    return new Escalation(
        raised.escalation(),
        raised.call(),
        raised.tier(),
        raised.path(),
        team,
        raised.priority(),
        priority,
        state,
        owner,
        List.copyOf(passes),
        List.copyOf(asked),
        List.copyOf(answered),
        decision,
        decidedAt,
        resolvedAt,
        endedAt,
        List.copyOf(facts),
        version);
  }

  private void stand(State next, Optional<PersonId> who) {
    state = next;
    owner = who;
  }

  private void end(State next, Instant at) {
    state = next;
    endedAt = endedAt.or(() -> Optional.of(at));
  }

  private void open(int number, Instant at) {
    stand(State.RAISED, Optional.empty());
    if (number > passes.size()) {
      passes.add(Pass.opened(passes.size() + 1, at));
    }
  }

  private void pass(UnaryOperator<Pass> change) {
    pass(passes.size(), change);
  }

  private void pass(int number, UnaryOperator<Pass> change) {
    if (number >= 1 && number <= passes.size()) {
      passes.set(number - 1, change.apply(passes.get(number - 1)));
    }
  }
}
