package breakwater.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A condition that is never true is known as such, and none that may hold is taken for one. */
class ContradictionTest {
  private static final List<String> ATOMS =
      List.of(
          "priority == \"LOW\"",
          "\"HIGH\" == priority",
          "priority in [\"HIGH\", \"MEDIUM\"]",
          "priority != \"HIGH\"",
          "priority != \"MEDIUM\"",
          "outage",
          "!outage",
          "attributes[\"product\"] == \"a\"",
          "attributes[\"product\"] != \"a\"",
          "attributes[\"release\"] == \"b\"");

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      textBlock =
          """
          priority == "CRITICAL" && priority == "LOW"                      § true
          (priority == "LOW" && outage) && "HIGH" == priority              § true
          priority in ["LOW", "HIGH"] && !(priority == "LOW")              § false
          attributes["a"] == "x" && attributes["b"] == "y"                 § false
          attributes["a"] == "x" && attributes["a"] == "y"                 § true
          false                                                            § true
          1 == 2 && outage                                                 § false
          1 == 2                                                           § true
          "a" == "b" || 2 < 1                                              § true
          outage && false                                                  § true
          (outage && !outage) || (type == "a" && type == "b")              § true
          (outage && !outage) || type == "a"                               § false
          priority == "LOW" || priority == "HIGH"                          § false
          revenue == 5.0 && revenue == 6.0                                § false
          tags.exists(t, t == "a") && tags.exists(t, t == "b")             § false
          "a" in tags && "b" in tags                                       § false
          type == "" && type != ""                                         § true
          true                                                             § false
          """)
  void itIsKnownToBeNeverTrueOrNot(String text, boolean never) {
    assertThat(Condition.of(text).never()).isEqualTo(never);
  }

  /** Every conjunction of up to three parts, held against every case that they can tell apart. */
  @Test
  void aConjunctionOfTextsAndFlagsIsNeverTrueExactlyWhenNoCaseFitsIt() {
    List<Map<String, Object>> cases = cases();
    for (String one : ATOMS) {
      for (String two : ATOMS) {
        for (String three : ATOMS) {
          Condition condition = Condition.of("%s && (%s && %s)".formatted(one, two, three));
          assertThat(condition.never())
              .as(condition.text())
              .isEqualTo(cases.stream().noneMatch(condition::holds));
        }
      }
    }
  }

  private static List<Map<String, Object>> cases() {
    var cases = new ArrayList<Map<String, Object>>();
    for (String priority : List.of("CRITICAL", "HIGH", "MEDIUM", "LOW")) {
      for (boolean outage : new boolean[] {true, false}) {
        for (String product : List.of("a", "b", "")) {
          for (String release : List.of("b", "")) {
            cases.add(
                Map.of(
                    "priority",
                    priority,
                    "outage",
                    outage,
                    "attributes",
                    Map.of("product", product, "release", release)));
          }
        }
      }
    }
    return cases;
  }
}
