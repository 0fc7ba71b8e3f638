package breakwater.gate;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.AreaSet;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.TypeSet;
import breakwater.cases.Label;
import breakwater.gate.GateFact.ContextWanted;
import breakwater.gate.GateFact.EvidenceSettled;
import breakwater.gate.GateFact.EvidenceWanted;
import breakwater.gate.GateFact.EvidenceWantedWithdrawn;
import breakwater.gate.GateFact.GateExpedited;
import breakwater.gate.GateFact.GateOpened;
import breakwater.gate.GateFact.GatePassed;
import breakwater.gate.GateFact.PackageSubmitted;
import breakwater.gate.returns.Returned;
import breakwater.gate.routing.Routing;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.triggers.Call;
import breakwater.triggers.TriggerFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Opens a gate for each call and answers it.
 *
 * <p>What is urgent is let through at once, and again as soon as anything has come of what
 * engineering asked for when it came back. Anything else passes when it was submitted, nothing is
 * wanted, and a person has signed that very edition, in whatever order these happened. Of a case
 * that is resolved or closed nothing climbs until it is reopened.
 */
@Component
class GateReconciler implements Reconciler<GateReconciler.Demanded> {

  /**
   * @param playbook the version in force
   */
  record Demanded(Checklists checklists, Routing routing, Label playbook) {}

  @Override
  public String name() {
    return "gate.answer";
  }

  @Override
  public int revision() {
    return 3;
  }

  @Override
  public String subjects() {
    return Case.SUBJECT;
  }

  @Override
  public Set<Class<?>> wakesOn() {
    return Set.of(
        TriggerFact.class,
        GateFact.class,
        Returned.class,
        PrioritySet.class,
        TypeSet.class,
        AreaSet.class,
        CustomerWrote.class,
        Reopened.class);
  }

  @Override
  public Set<Class<?>> follows() {
    return Set.of(Checklists.class, Routing.class);
  }

  @Override
  public Demanded gather(History history, Instant now, Rules rules) {
    return new Demanded(
        rules.section(Checklists.class), rules.section(Routing.class), new Label(rules.version()));
  }

  @Override
  public Outcome reconcile(History history, Demanded demanded, Instant now) {
    Optional<Case> seen = Case.find(history);
    if (seen.isEmpty()) {
      return Outcome.NOTHING;
    }
    var concluded = new ArrayList<Conclusion>();
    for (Call call : Call.all(history)) {
      if (call.open()) {
        answer(history, seen.get(), call, demanded, concluded);
      }
    }
    return Outcome.of(concluded);
  }

  private static void answer(
      History history, Case seen, Call call, Demanded demanded, List<Conclusion> concluded) {
    Optional<GateOpened> opening = Optional.empty();
    if (history.standing("gate/" + call.id()).isEmpty()) {
      var demands = demanded.checklists().demanded(call.tier(), seen.type());
      opening = Optional.of(new GateOpened(call.id(), call.tier(), demanded.playbook(), demands));
      concluded.add(new Conclusion("gate/" + call.id(), opening.get(), call.at()));
    }
    Optional<Conclusion> context =
        isThrough(history, call) ? Optional.empty() : Told.of(history, seen, call, demanded);
    context.ifPresent(concluded::add);
    want(history, call, opening, context, concluded);
    Gate gate = Gate.of(history, call, opening, context.map(Told::fact));
    if (gate.verdict().isPresent()) {
      settle(gate).ifPresent(concluded::add);
    } else if (!seen.status().unfinished()) {
      return;
    } else if (demanded.checklists().expedites(seen) && gate.fresh()) {
      concluded.add(expedite(history, seen, gate));
    } else if (gate.submitted() && gate.wanted().isEmpty()) {
      concluded.add(pass(seen, gate));
    }
  }

  /** What was let through, or turned away, is not asked for more. */
  private static boolean isThrough(History history, Call call) {
    return Gate.of(history, call).verdict().isPresent();
  }

  private static Conclusion expedite(History history, Case seen, Gate gate) {
    Call call = gate.call();
    return through(
        gate,
        new GateExpedited(
            call.id(), gate.round(), call.tier(), call.path(), seen.priority(), gate.wanted()),
        sinceReopened(
            seen, later(gate.round() == 1 ? call.at() : gate.changedAt(), urgentSince(history))));
  }

  private static Conclusion pass(Case seen, Gate gate) {
    Call call = gate.call();
    return through(
        gate,
        new GatePassed(
            call.id(),
            gate.round(),
            call.tier(),
            call.path(),
            seen.priority(),
            gate.material().edition()),
        sinceReopened(seen, gate.changedAt()));
  }

  private static Instant sinceReopened(Case seen, Instant at) {
    return later(at, seen.standing().reopenedAt().orElse(Instant.MIN));
  }

  /** What was missing at each submission, as of the instant at which it took effect. */
  private static void want(
      History history,
      Call call,
      Optional<GateOpened> opening,
      Optional<Conclusion> context,
      List<Conclusion> concluded) {
    Optional<GateOpened> opened = opening.or(() -> opened(history, call));
    List<Recorded<?>> inEffect = history.inEffect();
    int number = 0;
    for (int i = 0; i < inEffect.size(); i++) {
      if (inEffect.get(i).fact() instanceof PackageSubmitted submitted
          && submitted.call().equals(call.id())) {
        number++;
        var until = new History(history.subject(), inEffect.subList(0, i + 1));
        Instant at = inEffect.get(i).at();
        Optional<ContextWanted> told = context.filter(it -> !it.at().isAfter(at)).map(Told::fact);
        List<Label> wanted = Gate.of(until, call, opened, told).wanted();
        difference(history, call, number, wanted, at).ifPresent(concluded::add);
      }
    }
  }

  private static Optional<GateOpened> opened(History history, Call call) {
    return history
        .standing("gate/" + call.id())
        .map(Recorded::fact)
        .filter(GateOpened.class::isInstance)
        .map(GateOpened.class::cast);
  }

  private static Optional<Conclusion> difference(
      History history, Call call, int number, List<Label> wanted, Instant at) {
    String key = "wanted/%s/%d".formatted(call.id(), number);
    Optional<Fact> stands = history.standing(key).map(Recorded::fact);
    if (wanted.isEmpty()) {
      return stands.map(
          _ -> new Conclusion(key, new EvidenceWantedWithdrawn(call.id(), number), at));
    }
    var fact = new EvidenceWanted(call.id(), number, wanted);
    return stands.filter(fact::equals).isPresent()
        ? Optional.empty()
        : Optional.of(new Conclusion(key, fact, at));
  }

  private static Optional<Conclusion> settle(Gate gate) {
    boolean settles =
        gate.verdict().orElseThrow() == Verdict.EXPEDITED
            && !gate.settled()
            && gate.wanted().isEmpty();
    return settles
        ? Optional.of(
            new Conclusion(
                "settled/%s/%d".formatted(gate.call().id(), gate.round()),
                new EvidenceSettled(gate.call().id(), gate.round()),
                gate.changedAt()))
        : Optional.empty();
  }

  private static Conclusion through(Gate gate, Fact verdict, Instant at) {
    return new Conclusion("through/%s/%d".formatted(gate.call().id(), gate.round()), verdict, at);
  }

  /** When what makes a case urgent was last said. */
  private static Instant urgentSince(History history) {
    return history.inEffect().reversed().stream()
        .filter(
            r ->
                r.fact() instanceof PrioritySet
                    || r.fact() instanceof TypeSet
                    || r.fact() instanceof CaseOpened)
        .map(Recorded::at)
        .findFirst()
        .orElse(Instant.MIN);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
