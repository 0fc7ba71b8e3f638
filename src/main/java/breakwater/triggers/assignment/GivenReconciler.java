package breakwater.triggers.assignment;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Assigned;
import breakwater.journal.Actor;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells somebody whom another person gave a case. */
@Component
class GivenReconciler implements Reconciler.OfHistory {
  /** What lies further back is no news: the first look at an old history tells nobody anything. */
  private static final Duration NEWS = Duration.ofDays(1);

  @Override
  public String name() {
    return "triggers.given";
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
    return Set.of(Assigned.class);
  }

  @Override
  public Outcome reconcile(History history, Instant now) {
    List<Recorded<?>> all = history.of(Assigned.class);
    if (all.isEmpty() || !history.live()) {
      return Outcome.NOTHING;
    }
    Recorded<?> last = all.getLast();
    Optional<PersonId> to = ((Assigned) last.fact()).person();
    return to.filter(who -> isNews(last, who, now))
        .map(
            who ->
                Outcome.NOTHING.withEffects(
                    List.of(AssignmentWords.givenBy(last.version(), who, last.by()))))
        .orElse(Outcome.NOTHING);
  }

  private static boolean isNews(Recorded<?> assigned, PersonId to, Instant now) {
    return assigned.told()
        && !assigned.imported()
        && !assigned.by().equals(Actor.person(to.value()))
        && assigned.recordedAt().isAfter(now.minus(NEWS));
  }
}
