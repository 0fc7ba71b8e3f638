package breakwater.gate.document;

import java.util.function.Predicate;

/** The parts of a package that a check can ask for. Stored by name. */
public enum Part {
  SUMMARY(d -> d.summary().isPresent()),
  AREA(d -> d.area().isPresent()),
  REPOSITORY(d -> d.repository().isPresent()),
  WHO(d -> d.impact().who().isPresent()),
  CANNOT_DO(d -> d.impact().cannotDo().isPresent()),
  BREADTH(d -> d.impact().breadth().isPresent()),
  DEPTH(d -> d.impact().depth().isPresent()),
  SINCE(d -> d.impact().since().isPresent()),
  WORKAROUND(d -> d.impact().workaround().isPresent()),
  DATA_RISK(d -> d.impact().dataRisk().isPresent()),
  ENVIRONMENT(d -> d.reproduction().environment().filled()),
  STEPS(d -> !d.reproduction().steps().isEmpty()),
  EXPECTED(d -> d.reproduction().expected().isPresent()),
  ACTUAL(d -> d.reproduction().actual().isPresent()),
  REPRODUCIBILITY(d -> d.reproduction().reproducibility().isPresent()),
  TERMS(d -> !d.knownIssues().termsSearched().isEmpty()),
  ASK(d -> d.ask().text().isPresent()),
  KNOWS(d -> d.customer().knows().isPresent()),
  EXPECTS_NEXT(d -> d.customer().expectsNext().isPresent()),
  CHURN_RISK(d -> d.customer().churnRisk().isPresent()),
  TRIED(d -> !d.tried().isEmpty()),
  EXPOSED(d -> d.exposure().exposed().isPresent()),
  AFFECTED(d -> d.exposure().affected().isPresent()),
  TIER_1(d -> d.verifiedBy().frontline().isPresent()),
  TIER_2(d -> d.verifiedBy().specialist().isPresent());

  private final Predicate<PackageDocument> says;

  Part(Predicate<PackageDocument> says) {
    this.says = says;
  }

  boolean isIn(PackageDocument document) {
    return says.test(document);
  }
}
