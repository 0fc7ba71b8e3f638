package breakwater.gate.telling;

import breakwater.cases.Case;
import breakwater.gate.document.Verified;
import breakwater.journal.Actor;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Wants that those be told at once whom somebody else names as having verified a package. */
@Component
class VerifierReconciler implements Reconciler.OfHistory {
  /** What lies further back is no news: the first look at an old history tells nobody anything. */
  private static final Duration NEWS = Duration.ofDays(1);

  @Override
  public String name() {
    return "gate.tell";
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
    return Set.of(Verified.class);
  }

  @Override
  public Outcome reconcile(History history, Instant now) {
    return history.live()
        ? Outcome.NOTHING.withEffects(wanted(history, now.minus(NEWS)))
        : Outcome.NOTHING;
  }

  /** One for each time that somebody is named anew. */
  private static List<Effect> wanted(History history, Instant since) {
    var wanted = new ArrayList<Effect>();
    List<PersonId> before = List.of();
    for (Recorded<?> recorded : history.of(Verified.class)) {
      List<PersonId> named = ((Verified) recorded.fact()).verifiers();
      for (PersonId person : named) {
        boolean oneself = recorded.by().equals(Actor.person(person.value()));
        if (!before.contains(person) && !oneself && recorded.recordedAt().isAfter(since)) {
          wanted.add(VerifierWords.named(person, recorded));
        }
      }
      before = named;
    }
    return List.copyOf(wanted);
  }
}
