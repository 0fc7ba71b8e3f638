package breakwater.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.architecture.planted.facts.PlantedFact;
import breakwater.journal.Fact;
import breakwater.journal.Stored;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** House, rules 13 and 14: facts hold no text of people, and are stored under names that stay. */
class FactShapeTest {

  @Test
  void noFactHoldsText() {
    assertThat(Facts.ofTheProduct().stream().flatMap(fact -> FactShape.violations(fact).stream()))
        .isEmpty();
  }

  @Test
  void noTwoFactsHaveOneName() {
    Map<String, Long> uses =
        Facts.ofTheProduct().stream()
            .filter(fact -> fact.isAnnotationPresent(Stored.class))
            .collect(Collectors.groupingBy(Facts::name, Collectors.counting()));
    assertThat(uses).isNotEmpty().allSatisfy((name, times) -> assertThat(times).isEqualTo(1));
  }

  @Test
  void whatIsPlantedIsSeen() {
    assertThat(
            Arrays.stream(PlantedFact.class.getDeclaredClasses())
                .filter(Fact.class::isAssignableFrom)
                .flatMap(fact -> FactShape.violations(fact).stream()))
        .containsExactlyInAnyOrder(
            "Nameless has no @Stored name",
            "Misnamed is stored as Planted.Misnamed",
            "Talkative.words is a java.lang.String",
            "Talkative.nested.text is a java.lang.String",
            "Classy is no record");
  }
}
