package breakwater.insight.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is counted of the calls that a rule, or people, made in a period. What became of them
 * afterwards counts whenever it happened.
 */
public enum RuleCount {
  CALLED(
      "true",
      "The rule, or somebody, asked in the period that a case climb. A call that was withdrawn and"
          + " made again is one call."),
  RAISED("raised", "The gate let the call through, and it was raised to its tier."),
  JUSTIFIED(
      "outcome = 'JUSTIFIED'",
      "Those to whom it was raised resolved it, or decided on a fix, a rollback, a workaround or to"
          + " accept the risk."),
  BOUNCED(
      "bounced",
      "It was returned for more information at least once; not counted where a contest of that was"
          + " upheld."),
  DEFLECTED(
      "outcome = 'DEFLECTED'",
      "It never rose: it was turned away at the gate, or withdrawn because its ground was gone"
          + " first."),
  CONCLUDED(
      "outcome <> 'OPEN'",
      "Justified, deflected, or raised in vain: taken back, decided to be no defect, or closed"
          + " without being resolved.");

  private final String condition;
  private final String definition;

  RuleCount(String condition, String definition) {
    this.condition = condition;
    this.definition = definition;
  }

  /** Such as {@code called}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RuleCount> find(String id) {
    return Arrays.stream(values()).filter(count -> count.id().equals(id)).findFirst();
  }

  /** All ids, for a sentence. */
  public static String ids() {
    return Arrays.stream(values()).map(RuleCount::id).collect(Collectors.joining(", "));
  }

  public String definition() {
    return definition;
  }

  /** Which rows of the view are counted. */
  String condition() {
    return condition;
  }
}
