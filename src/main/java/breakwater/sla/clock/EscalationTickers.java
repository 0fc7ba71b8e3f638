package breakwater.sla.clock;

import org.jspecify.annotations.Nullable;

/** Moves the clocks of a case's escalation; of several, those of the last one that was raised. */
final class EscalationTickers {
  private final Tickers tickers;
  private @Nullable String escalation;

  EscalationTickers(Tickers tickers) {
    this.tickers = tickers;
  }

  void escalated(long at, String id) {
    if (id.equals(escalation)) {
      return;
    }
    end(at);
    escalation = id;
    tickers.start(Kind.CLAIM, at, id);
    tickers.start(Kind.HANDOFF, at, id);
    tickers.start(Kind.ENG_FOLLOWUP, at, id);
    tickers.start(Kind.CUSTOMER_UPDATE, at, id);
  }

  void claimed(long at, String id) {
    if (id.equals(escalation) && tickers.live(Kind.CLAIM) != null) {
      tickers.stop(Kind.CLAIM, at);
      tickers.start(Kind.START, at, id);
    }
  }

  void started(long at, String id) {
    if (id.equals(escalation)) {
      tickers.stop(Kind.CLAIM, at);
      tickers.stop(Kind.START, at);
      tickers.stop(Kind.HANDOFF, at);
    }
  }

  void updated(long at, String id) {
    if (id.equals(escalation)) {
      tickers.stop(Kind.ENG_FOLLOWUP, at);
      tickers.start(Kind.ENG_FOLLOWUP, at, id);
    }
  }

  void customerUpdated(long at, String id) {
    if (id.equals(escalation)) {
      customerUpdated(at);
    }
  }

  /** Somebody wrote to the customer, which tells them of the escalation, if there is one. */
  void customerUpdated(long at) {
    if (escalation != null) {
      tickers.stop(Kind.CUSTOMER_UPDATE, at);
      tickers.start(Kind.CUSTOMER_UPDATE, at, escalation);
    }
  }

  void ended(long at, String id) {
    if (id.equals(escalation)) {
      end(at);
    }
  }

  private void end(long at) {
    forget();
    for (Ticker ticker : tickers.live()) {
      if (ticker.kind.ofEscalation()) {
        ticker.end(at, State.CANCELLED);
      }
    }
  }

  /** The case is finished, and with it all that is live. */
  void forget() {
    escalation = null;
  }
}
