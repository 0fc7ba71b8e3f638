package breakwater.gate;

import breakwater.cases.Label;
import java.util.Optional;

/**
 * One item of a checklist, as it was demanded when the gate opened.
 *
 * @param required false = it is asked, but nothing waits for it
 * @param check which check answers it, for an AUTOMATIC item; a name that this release does not
 *     know makes the item one that could not be checked
 */
public record Demand(Label item, Kind kind, boolean required, Optional<Label> check) {
  /** What engineering asks for: somebody says what it is, or why it cannot be got. */
  static Demand asked(Label item) {
    return new Demand(item, Kind.PERSON, true, Optional.empty());
  }

  /** The same, and the gate waits for it. */
  Demand asRequired() {
    return new Demand(item, kind, true, check);
  }

  public enum Kind {
    /** The product checks it. */
    AUTOMATIC,
    /** A person ticks it. */
    PERSON
  }
}
