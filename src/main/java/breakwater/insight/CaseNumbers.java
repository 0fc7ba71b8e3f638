package breakwater.insight;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.Resolved;
import breakwater.escalation.Escalation;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.people.Tier;
import java.time.Instant;
import java.util.Optional;

/**
 * What the numbers need to know of a case.
 *
 * @param firstResolvedAt also when it was reopened since
 * @param leftFrontlineAt when it was first raised to any tier
 * @param raisedEngineeringAt when it was first raised to ENGINEERING
 */
record CaseNumbers(
    Case shown,
    Optional<Instant> firstResolvedAt,
    Optional<Instant> leftFrontlineAt,
    Optional<Instant> raisedEngineeringAt) {

  /** Empty when no case was opened under this subject. */
  static Optional<CaseNumbers> of(History history) {
    return Case.find(history)
        .map(
            shown ->
                new CaseNumbers(
                    shown,
                    history.inEffect().stream()
                        .filter(r -> r.fact() instanceof Resolved)
                        .map(Recorded::at)
                        .findFirst(),
                    firstRaised(history, Tier.FRONTLINE),
                    firstRaisedTo(history, Tier.ENGINEERING)));
  }

  private static Optional<Instant> firstRaised(History history, Tier above) {
    return Escalation.all(history).stream()
        .filter(it -> it.tier().compareTo(above) > 0)
        .map(Escalation::firstRaisedAt)
        .min(Instant::compareTo);
  }

  private static Optional<Instant> firstRaisedTo(History history, Tier tier) {
    return Escalation.all(history).stream()
        .filter(it -> it.tier() == tier)
        .map(Escalation::firstRaisedAt)
        .min(Instant::compareTo);
  }
}
