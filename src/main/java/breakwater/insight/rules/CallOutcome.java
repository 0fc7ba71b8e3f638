package breakwater.insight.rules;

import breakwater.escalation.Escalation;
import breakwater.triggers.Call;
import java.util.Optional;

/** What became of a call in the end. */
enum CallOutcome {
  /** Nothing is concluded yet. */
  OPEN,
  /** It never rose: turned away at the gate, or its ground was gone before. */
  DEFLECTED,
  /** Those to whom it rose resolved it, or decided to do something about it. */
  JUSTIFIED,
  /** It rose for nothing: taken back, closed without any of that, or decided to be no defect. */
  UNJUSTIFIED;

  /** A decision counts before the rest: it may say of what was resolved that it was no defect. */
  static CallOutcome of(Call call, Optional<Escalation> raised) {
    return raised.map(CallOutcome::ofRaised).orElse(call.open() ? OPEN : DEFLECTED);
  }

  private static CallOutcome ofRaised(Escalation it) {
    return switch (it.state()) {
      case WITHDRAWN -> UNJUSTIFIED;
      case RESOLVED -> decided(it).orElse(JUSTIFIED);
      case CLOSED -> decided(it).orElse(it.resolvedAt().isPresent() ? JUSTIFIED : UNJUSTIFIED);
      case RAISED, CLAIMED, STARTED, BOUNCED_BACK -> decided(it).orElse(OPEN);
    };
  }

  private static Optional<CallOutcome> decided(Escalation it) {
    return it.decision()
        .map(
            choice ->
                switch (choice) {
                  case NOT_A_DEFECT -> UNJUSTIFIED;
                  case FIX, ROLLBACK, ACCEPT_RISK, WORKAROUND -> JUSTIFIED;
                });
  }
}
