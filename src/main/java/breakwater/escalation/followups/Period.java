package breakwater.escalation.followups;

import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.Priority;
import breakwater.cases.Standing;
import breakwater.cases.Status;
import breakwater.escalation.Audience;
import breakwater.escalation.Escalation;
import breakwater.escalation.EscalationFact.BouncedBack;
import breakwater.escalation.EscalationFact.Closed;
import breakwater.escalation.EscalationFact.Downgraded;
import breakwater.escalation.EscalationFact.EndedWithCase;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.escalation.EscalationFact.PassOpened;
import breakwater.escalation.EscalationFact.Reopened;
import breakwater.escalation.EscalationFact.Resolved;
import breakwater.escalation.EscalationFact.Withdrawn;
import breakwater.escalation.EscalationId;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.sla.handoff.EngineeringUpdate;
import breakwater.sla.handoff.OfHandoff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From one word to an audience, or from the raising, to the next.
 *
 * <p>Engineering is owed nothing while it has returned the escalation; the customer is. A reply on
 * the case tells the customer too. They are owed nothing while the case waits on them or is
 * finished; afterwards a period begins anew.
 *
 * @param from when they were last told
 * @param end when they were told again, or nothing was owed any more; empty = they wait
 * @param priority of the escalation when it began
 */
record Period(Instant from, Optional<Instant> end, Priority priority) {

  static List<Period> of(History history, Escalation it, Audience audience) {
    var periods = new ArrayList<Period>();
    Optional<Instant> since = Optional.empty();
    Priority current = it.severity();
    Priority then = current;
    boolean open = false;
    Optional<Standing> standing = Optional.empty();
    for (Recorded<?> recorded : history.inEffect()) {
      Fact fact = recorded.fact();
      if (fact instanceof Downgraded down && down.escalation().equals(it.id())) {
        current = down.priority();
      }
      Move move = move(fact, it.id(), audience);
      standing = Standing.next(standing, recorded);
      open = move == Move.START || (open && move != Move.STOP);
      boolean owed = open && (audience != Audience.CUSTOMER || isOurTurn(standing));
      boolean ends = since.isPresent() && (!owed || move == Move.TOLD);
      boolean begins = owed && (ends || since.isEmpty());
      if (ends) {
        periods.add(new Period(since.get(), Optional.of(recorded.at()), then));
        since = Optional.empty();
      }
      if (begins) {
        since = Optional.of(recorded.at());
        then = current;
      }
    }
    if (since.isPresent()) {
      periods.add(new Period(since.get(), Optional.empty(), then));
    }
    return List.copyOf(periods);
  }

  /** Whether the case is neither finished nor waits on the customer. */
  private static boolean isOurTurn(Optional<Standing> standing) {
    return standing
        .map(Standing::status)
        .filter(it -> !it.unfinished() || it == Status.WAITING_ON_CUSTOMER)
        .isEmpty();
  }

  /** Whether they still waited at an instant. */
  boolean waitsAt(Instant at) {
    return end.filter(told -> !told.isAfter(at)).isEmpty();
  }

  private enum Move {
    START,
    TOLD,
    STOP,
    NOTHING
  }

  private static Move move(Fact fact, EscalationId id, Audience audience) {
    if (fact instanceof AgentWrote wrote) {
      return audience == Audience.CUSTOMER && wrote.human() ? Move.TOLD : Move.NOTHING;
    }
    if (!(fact instanceof OfHandoff of) || !of.handoff().value().equals(id.value())) {
      return Move.NOTHING;
    }
    return switch (fact) {
      case EscalationRaised _, PassOpened _, Reopened _ -> Move.START;
      case Resolved _, Closed _, Withdrawn _, EndedWithCase _ -> Move.STOP;
      case BouncedBack _ -> audience == Audience.ENGINEERING ? Move.STOP : Move.NOTHING;
      case EngineeringUpdate update ->
          update.toCustomer() == (audience == Audience.CUSTOMER) ? Move.TOLD : Move.NOTHING;
      default -> Move.NOTHING;
    };
  }
}
