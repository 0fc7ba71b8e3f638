package breakwater.gate;

import breakwater.cases.Label;
import breakwater.gate.document.Part;
import breakwater.gate.returns.News;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the product can check by itself. The playbook names these. */
enum Check {
  CUSTOMER_WROTE(true, List.of()),
  EVIDENCE(false, List.of()),
  SUMMARY(false, List.of(Part.SUMMARY)),
  IMPACT(false, List.of(Part.WHO, Part.CANNOT_DO, Part.BREADTH, Part.WORKAROUND)),
  REPRODUCTION(false, List.of(Part.STEPS, Part.EXPECTED, Part.ACTUAL, Part.REPRODUCIBILITY)),
  KNOWN_ISSUES(false, List.of(Part.TERMS)),
  ASK(false, List.of(Part.ASK)),
  CUSTOMER_INFORMED(false, List.of(Part.KNOWS, Part.EXPECTS_NEXT)),
  VERIFIED_BY_TIERS(false, List.of(Part.TIER_1, Part.TIER_2)),
  STEPS_TRIED(false, List.of(Part.TRIED)),
  EXPOSURE(false, List.of(Part.EXPOSED, Part.AFFECTED));

  private final boolean always;
  private final List<Part> parts;

  /**
   * @param always whether it can be checked before there is any package or evidence
   * @param parts of the package that must say something
   */
  Check(boolean always, List<Part> parts) {
    this.always = always;
    this.parts = parts;
  }

  static Optional<Check> named(Label name) {
    return Arrays.stream(values()).filter(c -> c.name().equals(name.value())).findFirst();
  }

  /** Whether what it asks for has come since it was named as missing. */
  boolean isIn(News news) {
    return switch (this) {
      case CUSTOMER_WROTE -> news.hasWordsOfCustomer();
      case EVIDENCE -> news.hasEvidence();
      default -> news.hasAnyOf(parts);
    };
  }

  /** What to do where it was named as missing. */
  String anew() {
    return switch (this) {
      case CUSTOMER_WROTE -> "Ask the customer, and wait for their words.";
      case EVIDENCE -> "Add a new piece of evidence.";
      default -> "Write it anew in the package.";
    };
  }

  /** DONE, FAILED, or OPEN while there is nothing yet to check. */
  ItemState of(Material material) {
    boolean holds =
        switch (this) {
          case CUSTOMER_WROTE -> material.customerWrote();
          case EVIDENCE -> !material.evidence().isEmpty();
          default -> material.filled().containsAll(parts);
        };
    if (holds) {
      return ItemState.DONE;
    }
    return always || material.edition() > 0 ? ItemState.FAILED : ItemState.OPEN;
  }
}
