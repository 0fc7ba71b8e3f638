package breakwater.gate.telling;

import breakwater.cases.Case;
import breakwater.gate.document.Verified;
import breakwater.journal.Actor;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Wants that those be told at once whom somebody else names as having verified a package. */
@Component
class VerifierReconciler implements Reconciler<VerifierReconciler.Nothing> {

  /** The history says all. */
  record Nothing() {}

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
  public Set<Class<?>> follows() {
    return Set.of();
  }

  @Override
  public Nothing gather(History history, Instant now, Rules rules) {
    return new Nothing();
  }

  @Override
  public Outcome reconcile(History history, Nothing nothing, Instant now) {
    return Outcome.NOTHING.withEffects(wanted(history));
  }

  /** One for each time that somebody is named anew. */
  private static List<Effect> wanted(History history) {
    var wanted = new ArrayList<Effect>();
    List<PersonId> before = List.of();
    for (Recorded<?> recorded : history.facts()) {
      if (recorded.fact() instanceof Verified verified) {
        for (PersonId person : verified.verifiers()) {
          boolean oneself = recorded.by().equals(Actor.person(person.value()));
          if (!before.contains(person) && !oneself && recorded.told()) {
            wanted.add(VerifierWords.named(person, recorded));
          }
        }
        before = verified.verifiers();
      }
    }
    return List.copyOf(wanted);
  }
}
