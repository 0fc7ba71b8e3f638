package breakwater.escalation;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.escalation.EscalationFact.PassOpened;
import breakwater.gate.LetThrough;
import breakwater.gate.routing.Routing;
import breakwater.journal.Conclusion;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Raises what the gate lets through: a new escalation the first time, the next pass of the same one
 * after a bounceback.
 */
@Component
class RaiseReconciler implements Reconciler<Routing> {
  @Override
  public String name() {
    return "escalation.raise";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public Set<Class<?>> wakesOn() {
    return Set.of(LetThrough.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of(Routing.class);
  }

  @Override
  public Routing gather(History history, Instant now, Rules rules) {
    return rules.section(Routing.class);
  }

  @Override
  public Outcome reconcile(History history, Routing routing, Instant now) {
    Optional<Case> seen = Case.find(history);
    if (seen.isEmpty()) {
      return Outcome.NOTHING;
    }
    List<Escalation> escalations = Escalation.all(history);
    var concluded = new ArrayList<Conclusion>();
    int number = 0;
    for (Recorded<?> recorded : history.inEffect()) {
      if (recorded.fact() instanceof LetThrough through) {
        Optional<Escalation> raised = raisedBy(escalations, through);
        if (through.round() == 1) {
          number = free(escalations, seen.get().id(), raised, number + 1);
          if (history.standing(key(through)).isEmpty()) {
            concluded.add(raise(seen.get(), number, through, recorded.at(), routing));
          }
        } else {
          raised
              .filter(e -> e.state() == State.BOUNCED_BACK)
              .filter(e -> e.passes().size() == through.round() - 1)
              .map(e -> nextPass(e, through, recorded.at()))
              .ifPresent(concluded::add);
        }
      }
    }
    return Outcome.of(concluded);
  }

  /** The next number that no other escalation of the case has. */
  private static int free(List<Escalation> all, CaseId of, Optional<Escalation> raised, int from) {
    int number = from;
    while (isTaken(all, EscalationId.of(of, number), raised)) {
      number++;
    }
    return number;
  }

  private static boolean isTaken(
      List<Escalation> all, EscalationId id, Optional<Escalation> raised) {
    return raised.filter(e -> e.id().equals(id)).isEmpty()
        && all.stream().anyMatch(e -> e.id().equals(id));
  }

  private static Conclusion raise(
      Case seen, int number, LetThrough through, Instant at, Routing routing) {
    Optional<Label> type = seen.type();
    EscalationId id = EscalationId.of(seen.id(), number);
    return new Conclusion(
        key(through),
        new EscalationRaised(
            id,
            Optional.of(through.call()),
            through.tier(),
            through.path(),
            routing.team(through.tier(), type, seen.area()),
            through.priority()),
        at);
  }

  private static Conclusion nextPass(Escalation escalation, LetThrough through, Instant at) {
    return new Conclusion(key(through), new PassOpened(escalation.id(), through.round()), at);
  }

  private static Optional<Escalation> raisedBy(List<Escalation> all, LetThrough through) {
    return all.stream()
        .filter(e -> e.call().filter(through.call()::equals).isPresent())
        .findFirst();
  }

  private static String key(LetThrough through) {
    return "raise/%s/%d".formatted(through.call(), through.round());
  }
}
