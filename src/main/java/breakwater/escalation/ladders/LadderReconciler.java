package breakwater.escalation.ladders;

import breakwater.cases.Case;
import breakwater.escalation.Escalation;
import breakwater.escalation.EscalationFact;
import breakwater.escalation.ladders.LadderFact.LadderCallWithdrawn;
import breakwater.journal.Conclusion;
import breakwater.journal.Effect;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Rules;
import breakwater.journal.Withdrawal;
import breakwater.outbox.OutboxFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Calls one after the other, until somebody claims the escalation: each step once. */
@Component
class LadderReconciler implements Reconciler<Reach> {
  private final Reachable reachable;

  LadderReconciler(Reachable reachable) {
    this.reachable = reachable;
  }

  @Override
  public String name() {
    return "escalation.ladder";
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
    return Set.of(EscalationFact.class, OutboxFact.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of(Ladders.class);
  }

  @Override
  public Reach gather(History history, Instant now, Rules rules) {
    return reachable.of(history, rules, now);
  }

  @Override
  public Outcome reconcile(History history, Reach reach, Instant now) {
    if (Case.find(history).isEmpty() || !history.live()) {
      return Outcome.NOTHING;
    }
    Map<String, Conclusion> follows = new LinkedHashMap<>();
    var effects = new ArrayList<Effect>();
    var next = new ArrayList<Instant>();
    for (Escalation it : Escalation.all(history)) {
      for (Turn turn : Turn.of(it)) {
        Climbing climbing = Climbing.of(history, it, turn, reach, now);
        climbing.called().forEach(call -> follows.put(call.key(), call));
        climbing.next().ifPresent(next::add);
        if (turn.end().isEmpty()) {
          climbing.called().stream()
              .filter(call -> history.latest(call.key()).isEmpty())
              .forEach(call -> effects.addAll(LadderWords.effects(call)));
        }
      }
    }
    follows.replaceAll((key, call) -> asConcluded(history, call));
    return new Outcome(
        Conclusion.difference(history, follows, Climbing::isKey, LadderReconciler::withdrawal),
        List.copyOf(effects),
        next.stream().min(Instant::compareTo));
  }

  /** Who is called is fixed once it is concluded: people come and go. */
  private static Conclusion asConcluded(History history, Conclusion call) {
    return history
        .standing(call.key())
        .map(stood -> new Conclusion(call.key(), stood.fact(), stood.at()))
        .orElse(call);
  }

  private static Withdrawal withdrawal(Fact stood) {
    var fact = (LadderFact) stood;
    return new LadderCallWithdrawn(fact.escalation(), fact.step());
  }
}
