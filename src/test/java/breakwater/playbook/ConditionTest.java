package breakwater.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakwater.cases.Priority;
import breakwater.cases.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A condition says of each case whether a rule is meant for it, or is refused when it is read. */
class ConditionTest {
  private static final Map<String, Object> CASE =
      Map.of(
          "priority",
          "HIGH",
          "type",
          "billing",
          "customer_tier",
          "VIP",
          "tags",
          List.of("beta", "export-eu"),
          "attributes",
          Map.of("product", "exports"),
          "revenue",
          120_000.0,
          "outage",
          true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      textBlock =
          """
          priority == "CRITICAL"                      § priority HIGH
          type == "outage" && area == "x"             § type billing, no area
          "gamma" in tags                             § tags [beta, export-eu]
          attributes["product"] == "imports"          § product exports
          attributes["release"] == "2"                § no release
          revenue >= 500000.0 || imported             § revenue 120000.0, imported false
          """)
  void whatACaseHasOfItIsSaid(String part, String found) {
    assertThat(Condition.found(part, CASE)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      textBlock =
          """
          priority == "HIGH"                                  § true
          priority == "LOW"                                   § false
          priority in ["CRITICAL", "HIGH"] && type != "x"     § true
          !outage || renewal_near                             § false
          revenue >= 100000 && customer_tier == "VIP"         § true
          "beta" in tags && size(tags) == 2                   § true
          tags.exists(t, t.startsWith("export"))              § true
          tags.all(t, t.endsWith("eu"))                       § false
          attributes["product"] == "exports"                  § true
          attributes["release"] == ""                         § true
          area == "" && team == "" && region == ""            § true
          imported ? outage : type.contains("bill")           § true
          """)
  void itHoldsOrDoesNot(String text, boolean holds) {
    assertThat(Condition.of(text).holds(CASE)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      textBlock =
          """
          priorty == "HIGH"                   § 1  § Write 'priority'.
          priority == "HGIH"                  § 13 § HIGH
          type == "x" && status == "DONE"     § 26 § one of OPEN
          priority = "HIGH"                   § 10 § Write ==
          priority == "HIGH" and outage       § 20 § Write &&
          priority                            § 1  § something that holds
          revenue == 100                      § 9  § with a point
          priority == 3                       § 10 § texts in quotes
          type.matches("(a+)+$")              § 13 § contains, startsWith
          attributes.product == "x"           § 11 § attributes["product"]
          "release" in attributes             § 11 § an empty text
          size(tags) + 1 > 2                  § 12 § '+'
          tags.exists(a, tags.exists(b, a == b)) § 27 § one list at a time
          string(revenue) == "1"              § 7  § 'string'
          timestamp("2026-01-01T00:00:00Z") == timestamp("2026-01-01T00:00:00Z") § 10 § 'timestamp'
          {"a": 1}.size() == 1                § 1  § braces
          """)
  void oneThatCannotBeRightSaysWhereAndWhatToWrite(String text, int column, String words) {
    assertThatThrownBy(() -> Condition.of(text))
        .isInstanceOfSatisfying(
            PlaybookFault.class,
            fault -> assertThat(fault.problems().getFirst().column()).isEqualTo(column))
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 100, 5_000})
  void oneThatCouldCostMuchIsRefused(int size) {
    assertThatThrownBy(() -> Condition.of("(".repeat(size) + "outage" + ")".repeat(size)))
        .isInstanceOf(PlaybookFault.class);
    assertThatThrownBy(() -> Condition.of("type in [" + "'a',".repeat(size * 10) + "'b']"))
        .isInstanceOf(PlaybookFault.class);
  }

  @Test
  void itNamesThePartThatDoesNotHold() {
    var condition = Condition.of("priority == \"HIGH\" && type in [\"a\", \"b && c\"] && outage");
    assertThat(condition.failing(CASE)).contains("type in [\"a\", \"b && c\"]");
    assertThat(Condition.of("outage || type == 'a' && imported").failing(CASE)).isEmpty();
    assertThat(Condition.of("(imported || !outage)").failing(CASE))
        .contains("(imported || !outage)");
  }

  @Test
  void ofACaseOfWhichNothingIsKnownItAnswersToo() {
    assertThat(Condition.of("priority == '' && revenue == 0.0 && !outage").holds(Map.of()))
        .isTrue();
  }

  /** Priority and status are words of modules that the playbook does not know. */
  /** Such a text is refused since, but one may be in force. */
  @ParameterizedTest
  @ValueSource(strings = {"tags[5] == 'vip'", "[1, 2][3] == 1", "size(tags[0]) > 0"})
  void whatCannotBeAnsweredForACaseDoesNotHold(String text) {
    assertThat(Condition.of(text).holds(Map.of("tags", List.of()))).isFalse();
    assertThat(Condition.of("!(%s)".formatted(text)).holds(Map.of("tags", List.of()))).isFalse();
  }

  @Test
  void theWordsOfCasesAreTheirOwn() {
    assertThat(Circumstance.PRIORITY.possible())
        .containsExactlyElementsOf(Stream.of(Priority.values()).map(Enum::name).toList());
    assertThat(Circumstance.STATUS.possible())
        .containsExactlyElementsOf(Stream.of(Status.values()).map(Enum::name).toList());
  }

  /** A test of a document tells a case of which no attribute is known. */
  @Test
  void anAttributeOfACaseThatHasNoneIsAnEmptyText() {
    assertThat(Condition.of("attributes[\"product\"] == \"\"").holds(Map.of())).isTrue();
    assertThat(Condition.of("attributes[\"product\"] == \"exports\"").holds(Map.of())).isFalse();
  }
}
