package breakwater.web.cases;

import breakwater.gate.GateShown;
import breakwater.web.Words;

/** The verdict of a gate in a sentence. */
final class Verdicts {
  private Verdicts() {}

  static String sentence(GateShown gate) {
    if (gate.verdict().isEmpty()) {
      return gate.reasons().isEmpty()
          ? "Everything is there. Submit it, and it climbs."
          : "Not submitted yet. Before it climbs, the gate wants what is listed here.";
    }
    return switch (gate.verdict().get()) {
      case PASSED -> "It passed: complete and signed, it has climbed to the next tier.";
      case EXPEDITED ->
          gate.owed().isEmpty()
              ? "It climbed at once because it is urgent; what was owed is there now."
              : "It climbed at once because it is urgent. Still owed: %s."
                  .formatted(new Words().list(gate.owed()));
      case EVIDENCE_WANTED ->
          gate.reasons().isEmpty()
              ? "It was turned back, and everything is there now. Submit it again."
              : "It did not climb: something is missing. Add what is listed here, then submit it"
                  + " again.";
      case DEFLECTED -> "It was turned away: it is solved below, or belongs elsewhere.";
    };
  }
}
