package breakwater.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves the clocks of one case through its events, which come in the order of effect. */
final class Fold {
  /** The status of a case on which we owe the next step. */
  private static final String OPEN = "open";

  private final Tickers tickers = new Tickers();
  private Map<String, ?> circumstances = Map.of();
  private Rules rules;
  private Rules.@Nullable Terms terms;
  private boolean created;
  private boolean finished;
  private boolean customerSpokeLast;
  private String status = OPEN;
  private @Nullable String escalation;

  Fold(Rules rules) {
    this.rules = rules;
  }

  /** False = it lies before the beginning of the case. */
  boolean take(Event event, long at) {
    if (!created && !(event instanceof Event.Created)) {
      if (event instanceof Event.RulesChanged(Rules next)) {
        rules = next;
        return true;
      }
      return false;
    }
    switch (event) {
      case Event.Created(boolean byCustomer, Map<String, ?> known) -> create(at, byCustomer, known);
      case Event.CustomerWrote _ -> customerWrote(at);
      case Event.AnswerOwed(long since) -> answerOwed(at, since);
      case Event.AgentWrote(boolean human) -> agentWrote(at, human);
      case Event.NoteAdded _ -> {}
      case Event.Acknowledged _ -> stop(Kind.ACKNOWLEDGE, at);
      case Event.StatusBecame(String to) -> statusBecame(at, to);
      case Event.Resolved _ -> finish(at, State.STOPPED);
      case Event.Closed _ -> finish(at, State.STOPPED);
      case Event.Cancelled _ -> finish(at, State.CANCELLED);
      case Event.Reopened _ -> reopen(at);
      case Event.CircumstancesChanged(var changed) -> changed(at, changed);
      case Event.RulesChanged(Rules next) -> {
        rules = next;
        retarget(at);
      }
      case Event.Escalated(String id) -> escalated(at, id);
      case Event.Claimed(String id) -> claimed(at, id);
      case Event.Started(String id) -> started(at, id);
      case Event.EngineeringUpdated(String id) -> updated(at, id);
      case Event.CustomerUpdated(String id) -> customerUpdated(at, id);
      case Event.Bounced(String id) -> escalationEnded(at, id);
      case Event.EscalationEnded(String id) -> escalationEnded(at, id);
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
    circumstances = Map.copyOf(known);
    terms = rules.terms(circumstances).orElse(null);
    customerSpokeLast = byCustomer;
    if (byCustomer) {
      start(Kind.ACKNOWLEDGE, at, null);
      start(Kind.FIRST_RESPONSE, at, null);
    }
    start(Kind.PERIODIC_UPDATE, at, null);
    start(Kind.RESOLUTION, at, null);
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
      start(first ? Kind.FIRST_RESPONSE : Kind.NEXT_REPLY, at, null);
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
    stop(Kind.ACKNOWLEDGE, at);
    stop(Kind.FIRST_RESPONSE, at);
    stop(Kind.NEXT_REPLY, at);
    stop(Kind.PERIODIC_UPDATE, at);
    start(Kind.PERIODIC_UPDATE, at, null);
    if (escalation != null) {
      customerUpdated(at, escalation);
    }
  }

  private void customerUpdated(long at, String id) {
    if (id.equals(escalation)) {
      stop(Kind.CUSTOMER_UPDATE, at);
      start(Kind.CUSTOMER_UPDATE, at, id);
    }
  }

  private void statusBecame(long at, String to) {
    if (finished) {
      return;
    }
    status = to;
    tickers.live().forEach(ticker -> pauseOrResume(ticker, at));
  }

  private void pauseOrResume(Ticker ticker, long at) {
    if (rules.pauses(ticker.kind, status)) {
      ticker.pause(at);
    } else {
      ticker.resume(at);
    }
  }

  // --- the end and the way back -----------------------------------------------------------------

  private void finish(long at, State resolution) {
    if (finished) {
      return;
    }
    finished = true;
    escalation = null;
    for (Ticker ticker : tickers.live()) {
      ticker.end(at, ticker.kind == Kind.RESOLUTION ? resolution : State.CANCELLED);
    }
  }

  private void reopen(long at) {
    if (!finished) {
      return;
    }
    finished = false;
    status = OPEN;
    reviveUnanswered(Kind.ACKNOWLEDGE, at);
    reviveUnanswered(Kind.FIRST_RESPONSE, at);
    if (customerSpokeLast) {
      awaitReply(at);
    }
    start(Kind.PERIODIC_UPDATE, at, null);
    switch (rules.reopening()) {
      case CONTINUE -> revive(tickers.last(Kind.RESOLUTION), at);
      case RESTART -> start(Kind.RESOLUTION, at, null);
      case IGNORE -> {}
    }
  }

  private void reviveUnanswered(Kind kind, long at) {
    Ticker last = tickers.last(kind);
    if (last != null && last.state() == State.CANCELLED) {
      revive(last, at);
    }
  }

  private void revive(@Nullable Ticker ticker, long at) {
    if (ticker != null) {
      ticker.revive(at);
      ticker.carry(at, rules, terms);
      pauseOrResume(ticker, at);
    }
  }

  // --- what is promised -------------------------------------------------------------------------

  private void changed(long at, Map<String, ? extends @Nullable Object> changes) {
    var next = new HashMap<String, Object>(circumstances);
    changes.forEach(
        (name, value) -> {
          if (value == null) {
            next.remove(name);
          } else {
            next.put(name, value);
          }
        });
    if (!next.equals(circumstances)) {
      circumstances = Map.copyOf(next);
      retarget(at);
    }
  }

  private void retarget(long at) {
    terms = rules.terms(circumstances).orElse(null);
    for (Ticker ticker : tickers.live()) {
      boolean anew =
          rules.onChange() == Rules.Change.RESTART
              && ticker.differs(terms)
              && !ticker.silent(terms);
      if (anew) {
        ticker.end(at, State.SUPERSEDED);
        start(ticker.kind, at, ticker.escalation);
      } else {
        ticker.carry(at, rules, terms);
        pauseOrResume(ticker, at);
      }
    }
  }

  private void start(Kind kind, long at, @Nullable String of) {
    Ticker ticker = tickers.add(kind, of, at, rules);
    ticker.begin(terms);
    pauseOrResume(ticker, at);
  }

  private void stop(Kind kind, long at) {
    Ticker live = tickers.live(kind);
    if (live != null) {
      live.end(at, State.STOPPED);
    }
  }

  // --- escalations ------------------------------------------------------------------------------

  private void escalated(long at, String id) {
    if (finished || id.equals(escalation)) {
      return;
    }
    endEscalation(at);
    escalation = id;
    start(Kind.CLAIM, at, id);
    start(Kind.HANDOFF, at, id);
    start(Kind.ENG_FOLLOWUP, at, id);
    start(Kind.CUSTOMER_UPDATE, at, id);
  }

  private void claimed(long at, String id) {
    if (id.equals(escalation) && tickers.live(Kind.CLAIM) != null) {
      stop(Kind.CLAIM, at);
      start(Kind.START, at, id);
    }
  }

  private void started(long at, String id) {
    if (id.equals(escalation)) {
      stop(Kind.CLAIM, at);
      stop(Kind.START, at);
      stop(Kind.HANDOFF, at);
    }
  }

  private void updated(long at, String id) {
    if (id.equals(escalation)) {
      stop(Kind.ENG_FOLLOWUP, at);
      start(Kind.ENG_FOLLOWUP, at, id);
    }
  }

  private void escalationEnded(long at, String id) {
    if (id.equals(escalation)) {
      endEscalation(at);
    }
  }

  private void endEscalation(long at) {
    escalation = null;
    for (Ticker ticker : tickers.live()) {
      if (ticker.kind.ofEscalation()) {
        ticker.end(at, State.CANCELLED);
      }
    }
  }
}
