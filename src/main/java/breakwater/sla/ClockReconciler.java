package breakwater.sla;

import breakwater.calendar.Calendars;
import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.circumstances.CustomerCalendar;
import breakwater.cases.circumstances.CustomerKnown;
import breakwater.cases.circumstances.OfTier;
import breakwater.journal.Conclusion;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.sla.SlaFact.BreachWithdrawn;
import breakwater.sla.SlaFact.StepDue;
import breakwater.sla.SlaFact.WarningWithdrawn;
import breakwater.sla.clock.Clocks;
import breakwater.sla.handoff.OfHandoff;
import breakwater.sla.promises.Promises;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Says which steps of which clocks are due, at the instant at which each is, and takes back what
 * later knowledge shows to be wrong.
 *
 * <p>It concludes also what is late, and for a case that has moved on: that is what happened.
 * Whether anybody is told is decided by those who act on it. Of history from elsewhere it concludes
 * nothing: the verdicts are seen in the clocks, and nobody could have been told.
 */
@Component
class ClockReconciler implements Reconciler<Promised> {
  /** In one look; the rest follows in the next, so that one old case does not hold up others. */
  private static final int MOST_AT_ONCE = 60;

  private final Gathering gathering;

  ClockReconciler(Gathering gathering) {
    this.gathering = gathering;
  }

  @Override
  public String name() {
    return "sla.clocks";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public Set<Class<?>> wakesOn() {
    return Set.of(
        CaseFact.class, OfHandoff.class, CustomerKnown.class, CustomerCalendar.class, OfTier.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of(Promises.class, Calendars.class);
  }

  @Override
  public Promised gather(History history, Instant now, Rules rules) {
    return gathering.of(history, rules);
  }

  @Override
  public Outcome reconcile(History history, Promised promised, Instant now) {
    Optional<Clocks> found = ClockEvents.of(history, promised, now);
    if (found.isEmpty() || !history.live()) {
      return Outcome.NOTHING;
    }
    Map<String, Reached> reached =
        Reached.all(found.get(), history.liveSince().orElse(Instant.MAX));
    var concluded = new ArrayList<Conclusion>();
    for (Recorded<?> standing : StepsDue.of(history).standing()) {
      StepDue due = (StepDue) standing.fact();
      if (!reached.containsKey(due.key())) {
        concluded.add(withdrawal(history, due, standing.at()));
      }
    }
    reached.values().stream()
        .sorted()
        .filter(each -> !stands(history, each))
        .map(each -> new Conclusion(each.due().key(), each.due(), each.at()))
        .forEach(concluded::add);
    boolean more = concluded.size() > MOST_AT_ONCE;
    return new Outcome(
        more ? concluded.subList(0, MOST_AT_ONCE) : concluded,
        List.of(),
        more ? Optional.of(now) : found.get().nextTimer());
  }

  private static boolean stands(History history, Reached each) {
    return history
        .latest(each.due().key())
        .filter(latest -> latest.fact().equals(each.due()))
        .isPresent();
  }

  private static Conclusion withdrawal(History history, StepDue due, Instant at) {
    long because =
        history.facts().reversed().stream()
            .filter(Recorded::told)
            .findFirst()
            .map(Recorded::version)
            .orElse(0L);
    SlaFact withdrawn =
        switch (due.step().threshold()) {
          case WARNING ->
              new WarningWithdrawn(due.kind(), due.cycle(), due.handoff(), due.step(), because);
          case BREACH ->
              new BreachWithdrawn(due.kind(), due.cycle(), due.handoff(), due.step(), because);
        };
    return new Conclusion(due.key(), withdrawn, at);
  }
}
