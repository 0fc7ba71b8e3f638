package breakwater.escalation.ladders;

import breakwater.cases.Case;
import breakwater.escalation.Escalation;
import breakwater.escalation.EscalationFact;
import breakwater.escalation.ladders.LadderFact.LadderCallWithdrawn;
import breakwater.journal.Conclusion;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.outbox.OutboxFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    return new Outcome(
        difference(history, follows), List.copyOf(effects), next.stream().min(Instant::compareTo));
  }

  private static List<Conclusion> difference(History history, Map<String, Conclusion> follows) {
    var concluded = new ArrayList<Conclusion>();
    follows.values().stream()
        .filter(call -> history.standing(call.key()).isEmpty())
        .forEach(concluded::add);
    history.standing(key -> Climbing.isKey(key) && !follows.containsKey(key)).stream()
        .map(LadderReconciler::withdrawn)
        .forEach(concluded::add);
    return List.copyOf(concluded);
  }

  private static Conclusion withdrawn(Recorded<?> stood) {
    var fact = (LadderFact) stood.fact();
    return new Conclusion(
        Objects.requireNonNull(stood.key()),
        new LadderCallWithdrawn(fact.escalation(), fact.step()),
        stood.at());
  }
}
