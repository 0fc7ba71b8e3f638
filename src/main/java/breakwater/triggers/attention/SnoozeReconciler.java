package breakwater.triggers.attention;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.journal.Conclusion;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.triggers.attention.AttentionFact.SnoozeOver;
import breakwater.triggers.attention.AttentionFact.SnoozeOverWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Brings a case back when the time for which it was put aside is over, and says so. */
@Component
class SnoozeReconciler implements Reconciler.OfHistory {

  @Override
  public String name() {
    return "triggers.wake";
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
    return Set.of(AttentionFact.class, CaseFact.class);
  }

  @Override
  public Outcome reconcile(History history, Instant now) {
    var concluded = new ArrayList<Conclusion>();
    var effects = new ArrayList<Effect>();
    Optional<Instant> next = Optional.empty();
    for (Snooze it : Snooze.all(history)) {
      String key = "snooze/" + it.since().toEpochMilli();
      if (it.cameBack(now)) {
        concluded.add(new Conclusion(key, new SnoozeOver(it.by()), it.until().orElseThrow()));
        effects.add(AttentionWords.awake(it));
      } else if (history.standing(key).isPresent()) {
        concluded.add(
            new Conclusion(key, new SnoozeOverWithdrawn(it.by()), it.endedAt().orElse(it.since())));
      }
      next = it.endedAt().isPresent() || it.over(now) ? next : it.until();
    }
    return new Outcome(List.copyOf(concluded), List.copyOf(effects), next);
  }
}
