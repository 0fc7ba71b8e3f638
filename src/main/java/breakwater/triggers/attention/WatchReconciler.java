package breakwater.triggers.attention;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.journal.Actor;
import breakwater.journal.Effect;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells those who watch a case what others do to it. */
@Component
class WatchReconciler implements Reconciler.OfHistory {
  /** What is older is no news: for those who look at what came long before. */
  private static final Duration NEWS = Duration.ofHours(1);

  @Override
  public String name() {
    return "triggers.watch";
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
    return Set.of(
        CustomerWrote.class, Resolved.class, Reopened.class, Closed.class, PrioritySet.class);
  }

  @Override
  public Outcome reconcile(History history, Instant now) {
    Watchers watchers = Watchers.of(history);
    var effects = new ArrayList<Effect>();
    for (Recorded<?> recorded : history.facts()) {
      Optional<String> what = what(recorded.fact());
      if (what.isPresent()
          && !recorded.imported()
          && recorded.recordedAt().isAfter(now.minus(NEWS))) {
        for (var watcher : watchers.since().entrySet()) {
          if (concerns(watcher.getKey(), watcher.getValue(), recorded)) {
            effects.add(AttentionWords.watched(watcher.getKey(), recorded, what.get()));
          }
        }
      }
    }
    return Outcome.NOTHING.withEffects(List.copyOf(effects));
  }

  private static boolean concerns(PersonId watcher, Instant since, Recorded<?> recorded) {
    return recorded.at().isAfter(since) && !recorded.by().equals(Actor.person(watcher.value()));
  }

  private static Optional<String> what(Fact fact) {
    return switch (fact) {
      case CustomerWrote _ -> Optional.of("The customer wrote");
      case Resolved _ -> Optional.of("Resolved");
      case Reopened _ -> Optional.of("Reopened");
      case Closed _ -> Optional.of("Closed");
      case PrioritySet set -> Optional.of("Priority " + set.priority());
      default -> Optional.empty();
    };
  }
}
