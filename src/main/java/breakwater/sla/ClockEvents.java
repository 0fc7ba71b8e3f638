package breakwater.sla;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.MergedFrom;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.CaseFact.ProgressMade;
import breakwater.cases.CaseFact.ReplyPromised;
import breakwater.cases.Conversation;
import breakwater.cases.Standing;
import breakwater.cases.Status;
import breakwater.cases.circumstances.Circumstances;
import breakwater.cases.circumstances.Circumstances.After;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.sla.clock.Clocks;
import breakwater.sla.clock.Dated;
import breakwater.sla.clock.Event;
import breakwater.sla.clock.Rules;
import breakwater.sla.handoff.Bounced;
import breakwater.sla.handoff.Claimed;
import breakwater.sla.handoff.EngineeringUpdate;
import breakwater.sla.handoff.HandoffEnded;
import breakwater.sla.handoff.OfHandoff;
import breakwater.sla.handoff.Raised;
import breakwater.sla.handoff.Started;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the facts of a case into what moves clocks.
 *
 * <p>Acknowledged is: somebody takes the case for themselves, says that it moves, or answers. A
 * message that only says thanks asks for no reply, nor does one that was split off to another case.
 * An automatic reply keeps no promise. When a case is merged into this one whose customer waits,
 * the answer is owed here, since then, whatever was answered here meanwhile.
 */
final class ClockEvents {
  private final List<Dated> events = new ArrayList<>();

  private final Conversation said;

  /** When somebody answered last. */
  private Instant answered = Instant.MIN;

  private ClockEvents(Conversation said) {
    this.said = said;
  }

  /**
   * @return empty when no case was opened under this subject
   */
  static Optional<Clocks> of(History history, Promised promised, Instant now) {
    Optional<Case> found = Case.find(history);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<After> all = Circumstances.over(history, promised.words());
    Instant opened = all.getFirst().fact().at();
    var reader = new ClockEvents(found.get().conversation());
    reader.open(all, opened);
    all.forEach(after -> reader.take(after, opened));
    reader.rules(promised, opened);
    return promised.at(opened).map(rules -> Clocks.of(reader.events, rules, now));
  }

  private void open(List<After> all, Instant opened) {
    Map<String, Object> known = new HashMap<>();
    all.stream()
        .filter(after -> after.fact().at().equals(opened))
        .forEach(after -> known.putAll(after.changed()));
    add("opened", opened, new Event.Created(byCustomer(all, opened), known));
  }

  /** Whose message was the first, in whatever order they arrived. */
  private static boolean byCustomer(List<After> all, Instant opened) {
    CaseOpened opening = (CaseOpened) all.getFirst().fact().fact();
    return all.stream()
        .filter(after -> after.fact().at().equals(opened))
        .map(after -> after.fact().fact())
        .filter(opening::isWith)
        .findFirst()
        .map(CustomerWrote.class::isInstance)
        .orElse(opening.origin() == Origin.CUSTOMER);
  }

  private void rules(Promised promised, Instant opened) {
    for (Promised.Since since : promised.versions()) {
      if (since.from().isAfter(opened)) {
        Rules rules = since.rules();
        add("rules " + rules.version(), since.from(), new Event.RulesChanged(rules));
      }
    }
  }

  private void take(After after, Instant opened) {
    Recorded<?> fact = after.fact();
    String id = "v" + fact.version();
    if (!after.changed().isEmpty() && !fact.at().equals(opened)) {
      add(id + " known", fact.at(), new Event.CircumstancesChanged(after.changed()));
    }
    said(fact).ifPresent(event -> add(id, fact.at(), event));
    if (fact.fact() instanceof AgentWrote wrote && wrote.human()) {
      answered = fact.at();
    }
    moved(after).ifPresent(event -> add(id + " status", fact.at(), event));
    if (fact.fact() instanceof MergedFrom from && said.merged().contains(from.from())) {
      Instant merged = fact.at();
      from.waitsSince()
          .map(since -> since.isAfter(opened) ? since : opened)
          .ifPresent(since -> owed("merged " + from.from(), since, merged));
    }
  }

  /** An answer that was given here before the merge was not for the other case's customer. */
  private void owed(String id, Instant since, Instant merged) {
    if (answered.isBefore(since)) {
      add(id, since, new Event.CustomerWrote());
    } else {
      add(id, merged, new Event.AnswerOwed(since.getEpochSecond()));
    }
  }

  private void add(String id, Instant at, Event event) {
    events.add(Dated.of(id, at, event));
  }

  private Optional<Event> said(Recorded<?> recorded) {
    return switch (recorded.fact()) {
      case CustomerWrote wrote
          when !wrote.thanks() && !said.splitOff().containsKey(wrote.message()) ->
          Optional.of(new Event.CustomerWrote());
      case AgentWrote wrote -> Optional.of(new Event.AgentWrote(wrote.human()));
      case ReplyPromised promised ->
          Optional.of(new Event.ReplyPromised(promised.until().getEpochSecond()));
      case ProgressMade _ -> Optional.of(new Event.Acknowledged());
      case Assigned(var person)
          when person.filter(p -> p.value().equals(recorded.by().id())).isPresent() ->
          Optional.of(new Event.Acknowledged());
      case OfHandoff handoff -> handoff(handoff);
      default -> Optional.empty();
    };
  }

  private static Optional<Event> handoff(OfHandoff fact) {
    String id = fact.handoff().value();
    return switch (fact) {
      case Raised _ -> Optional.of(new Event.Escalated(id));
      case Claimed _ -> Optional.of(new Event.Claimed(id));
      case Started _ -> Optional.of(new Event.Started(id));
      case EngineeringUpdate update ->
          Optional.of(
              update.toCustomer()
                  ? new Event.CustomerUpdated(id)
                  : new Event.EngineeringUpdated(id));
      case Bounced _ -> Optional.of(new Event.Bounced(id));
      case HandoffEnded _ -> Optional.of(new Event.EscalationEnded(id));
      default -> Optional.empty();
    };
  }

  private static Optional<Event> moved(After after) {
    if (after.before().isEmpty() || after.after().isEmpty()) {
      return Optional.empty();
    }
    Standing before = after.before().get();
    Standing now = after.after().get();
    if (before.status() == now.status()) {
      return Optional.empty();
    }
    if (before.status().unfinished() != now.status().unfinished()) {
      return Optional.of(
          switch (now.status()) {
            case RESOLVED -> new Event.Resolved();
            case CLOSED -> new Event.Closed();
            case MERGED -> new Event.Cancelled();
            case OPEN, WAITING_ON_CUSTOMER, WAITING_ON_THIRD_PARTY, ON_HOLD -> new Event.Reopened();
          });
    }
    return Optional.of(new Event.StatusBecame(key(now.status())));
  }

  /** As promises name it. */
  private static String key(Status status) {
    return switch (status) {
      case OPEN -> "open";
      case WAITING_ON_CUSTOMER -> "waiting_customer";
      case WAITING_ON_THIRD_PARTY -> "waiting_third_party";
      case ON_HOLD -> "on_hold";
      case RESOLVED -> "resolved";
      case CLOSED -> "closed";
      case MERGED -> "merged";
    };
  }
}
