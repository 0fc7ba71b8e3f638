package breakwater.gate.document;

import breakwater.gate.document.Reproduction.Environment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The parts of a package that a check can ask for. Stored by name. */
public enum Part {
  SUMMARY(d -> d.summary()),
  AREA(d -> d.area()),
  REPOSITORY(d -> d.repository()),
  WHO(d -> d.impact().who()),
  CANNOT_DO(d -> d.impact().cannotDo()),
  BREADTH(d -> d.impact().breadth()),
  DEPTH(d -> d.impact().depth()),
  SINCE(d -> d.impact().since()),
  WORKAROUND(d -> d.impact().workaround()),
  DATA_RISK(d -> d.impact().dataRisk()),
  ENVIRONMENT(d -> d.reproduction().environment()),
  STEPS(d -> d.reproduction().steps()),
  EXPECTED(d -> d.reproduction().expected()),
  ACTUAL(d -> d.reproduction().actual()),
  REPRODUCIBILITY(d -> d.reproduction().reproducibility()),
  TERMS(d -> d.knownIssues().termsSearched()),
  ASK(d -> d.ask().text()),
  KNOWS(d -> d.customer().knows()),
  EXPECTS_NEXT(d -> d.customer().expectsNext()),
  CHURN_RISK(d -> d.customer().churnRisk()),
  TRIED(d -> d.tried()),
  EXPOSED(d -> d.exposure().exposed()),
  AFFECTED(d -> d.exposure().affected()),
  TIER_1(d -> d.verifiedBy().frontline()),
  TIER_2(d -> d.verifiedBy().specialist());

  private final Function<PackageDocument, Object> value;

  Part(Function<PackageDocument, Object> value) {
    this.value = value;
  }

  boolean isIn(PackageDocument document) {
    return switch (value.apply(document)) {
      case Optional<?> one -> one.isPresent();
      case List<?> many -> !many.isEmpty();
      case Environment environment -> environment.filled();
      case Object other -> throw new IllegalStateException(other.toString());
    };
  }

  /** Those that say something else in one than in the other. */
  public static List<Part> different(PackageDocument one, PackageDocument other) {
    return Arrays.stream(values())
        .filter(part -> !part.value.apply(one).equals(part.value.apply(other)))
        .toList();
  }
}
