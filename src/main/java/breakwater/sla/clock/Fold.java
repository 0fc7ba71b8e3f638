package breakwater.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Moves the clocks of one case through its events, which come in the order of effect. */
final class Fold {
  private final Tickers tickers;
  private final EscalationTickers escalation;
  private boolean created;
  private boolean finished;
  private boolean customerSpokeLast;

  Fold(Rules rules) {
    tickers = new Tickers(rules);
    escalation = new EscalationTickers(tickers);
  }

  /** False = it lies before the beginning of the case. */
  boolean take(Event event, long at) {
    if (!created && !(event instanceof Event.Created)) {
      if (event instanceof Event.RulesChanged(Rules next)) {
        tickers.begin(next);
        return true;
      }
      return false;
    }
    switch (event) {
      case Event.Created(boolean byCustomer, Map<String, ?> known) -> create(at, byCustomer, known);
      case Event.CustomerWrote _ -> customerWrote(at);
      case Event.AnswerOwed(long since) -> answerOwed(at, since);
      case Event.AgentWrote(boolean human) -> agentWrote(at, human);
      case Event.ReplyPromised(long until) -> replyPromised(at, until);
      case Event.NoteAdded _ -> {}
      case Event.Acknowledged _ -> tickers.stop(Kind.ACKNOWLEDGE, at);
      case Event.StatusBecame(String to) -> statusBecame(at, to);
      case Event.Resolved _ -> finish(at, State.STOPPED);
      case Event.Closed _ -> finish(at, State.STOPPED);
      case Event.Cancelled _ -> finish(at, State.CANCELLED);
      case Event.Reopened _ -> reopen(at);
      case Event.CircumstancesChanged(var changed) -> tickers.circumstancesChanged(at, changed);
      case Event.RulesChanged(Rules next) -> tickers.rulesChanged(at, next);
      case Event.Escalated(String id) -> escalated(at, id);
      case Event.Claimed(String id) -> escalation.claimed(at, id);
      case Event.Started(String id) -> escalation.started(at, id);
      case Event.EngineeringUpdated(String id) -> escalation.updated(at, id);
      case Event.CustomerUpdated(String id) -> escalation.customerUpdated(at, id);
      case Event.Bounced(String id) -> escalation.ended(at, id);
      case Event.EscalationEnded(String id) -> escalation.ended(at, id);
    }
    return true;
  }

  Clocks read(long asOf, List<String> ignored) {
    var all = new ArrayList<Clock>();
    for (Ticker ticker : tickers.all()) {
      ticker.count(asOf, true);
      if (ticker.listed()) {
        all.add(ticker.read(asOf));
      }
    }
    return new Clocks(Instant.ofEpochSecond(asOf), List.copyOf(all), List.copyOf(ignored));
  }

  // --- the conversation -------------------------------------------------------------------------

  private void create(long at, boolean byCustomer, Map<String, ?> known) {
    if (created) {
      return;
    }
    created = true;
    tickers.begin(known);
    customerSpokeLast = byCustomer;
    if (byCustomer) {
      tickers.start(Kind.ACKNOWLEDGE, at, null);
      tickers.start(Kind.FIRST_RESPONSE, at, null);
    }
    tickers.start(Kind.PERIODIC_UPDATE, at, null);
    tickers.start(Kind.RESOLUTION, at, null);
  }

  private void customerWrote(long at) {
    customerSpokeLast = true;
    if (!finished) {
      awaitReply(at);
    }
  }

  private void awaitReply(long at) {
    if (tickers.live(Kind.FIRST_RESPONSE) == null && tickers.live(Kind.NEXT_REPLY) == null) {
      boolean first = tickers.last(Kind.FIRST_RESPONSE) == null;
      tickers.start(first ? Kind.FIRST_RESPONSE : Kind.NEXT_REPLY, at, null);
    }
  }

  private void answerOwed(long at, long since) {
    customerSpokeLast = true;
    Ticker reply = tickers.live(Kind.NEXT_REPLY);
    if (finished || tickers.live(Kind.FIRST_RESPONSE) != null) {
      return;
    }
    if (reply != null && reply.startedAt > since) {
      reply.end(at, State.SUPERSEDED);
    }
    awaitReply(since);
  }

  private void agentWrote(long at, boolean human) {
    if (!human) {
      return;
    }
    customerSpokeLast = false;
    if (finished) {
      return;
    }
    tickers.stop(Kind.ACKNOWLEDGE, at);
    tickers.stop(Kind.FIRST_RESPONSE, at);
    tickers.stop(Kind.NEXT_REPLY, at);
    tickers.stop(Kind.PROMISED_REPLY, at);
    tickers.stop(Kind.PERIODIC_UPDATE, at);
    tickers.start(Kind.PERIODIC_UPDATE, at, null);
    escalation.customerUpdated(at);
  }

  /** A word that is given anew takes the place of the one before. */
  private void replyPromised(long at, long until) {
    if (finished || until <= at) {
      return;
    }
    Ticker before = tickers.live(Kind.PROMISED_REPLY);
    if (before != null) {
      before.end(at, State.SUPERSEDED);
    }
    tickers.promise(Kind.PROMISED_REPLY, at, until);
  }

  private void statusBecame(long at, String to) {
    if (!finished) {
      tickers.statusBecame(at, to);
    }
  }

  private void escalated(long at, String id) {
    if (!finished) {
      escalation.escalated(at, id);
    }
  }

  // --- the end and the way back -----------------------------------------------------------------

  private void finish(long at, State resolution) {
    if (finished) {
      return;
    }
    finished = true;
    escalation.forget();
    for (Ticker ticker : tickers.live()) {
      ticker.end(at, ticker.kind == Kind.RESOLUTION ? resolution : State.CANCELLED);
    }
  }

  private void reopen(long at) {
    if (!finished) {
      return;
    }
    finished = false;
    tickers.reopened();
    reviveUnanswered(Kind.ACKNOWLEDGE, at);
    reviveUnanswered(Kind.FIRST_RESPONSE, at);
    if (customerSpokeLast) {
      awaitReply(at);
    }
    tickers.start(Kind.PERIODIC_UPDATE, at, null);
    switch (tickers.rules().reopening()) {
      case CONTINUE -> revive(Kind.RESOLUTION, at);
      case RESTART -> tickers.start(Kind.RESOLUTION, at, null);
      case IGNORE -> {}
    }
  }

  private void reviveUnanswered(Kind kind, long at) {
    Ticker last = tickers.last(kind);
    if (last != null && last.state() == State.CANCELLED) {
      tickers.revive(last, at);
    }
  }

  private void revive(Kind kind, long at) {
    Ticker last = tickers.last(kind);
    if (last != null) {
      tickers.revive(last, at);
    }
  }
}
