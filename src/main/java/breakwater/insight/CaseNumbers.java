package breakwater.insight;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.Label;
import breakwater.escalation.Escalation;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.people.Tier;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the numbers need to know of a case.
 *
 * @param source where it came from: a channel, or the system whose file was imported
 * @param firstResolvedAt also when it was reopened since
 * @param leftFrontlineAt when it was first raised to any tier
 * @param raisedEngineeringAt when it was first raised to ENGINEERING
 */
record CaseNumbers(
    Case shown,
    Label source,
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
                    source(history),
                    history.inEffect().stream()
                        .filter(r -> r.fact() instanceof Resolved)
                        .map(Recorded::at)
                        .findFirst(),
                    firstRaised(history, Tier.FRONTLINE),
                    firstRaisedTo(history, Tier.ENGINEERING)));
  }

  private static Label source(History history) {
    return history.inEffect().stream()
        .flatMap(r -> r.fact() instanceof CaseOpened opened ? Stream.of(opened) : Stream.empty())
        .findFirst()
        .orElseThrow()
        .source();
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
