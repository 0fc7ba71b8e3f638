package breakwater.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
          "attributes[\"product\"].startsWith(\"a\")",
          "!attributes[\"product\"].endsWith(\"b\")",
          "attributes[\"product\"].contains(\"c\")",
          "attributes[\"release\"] == \"b\"",
          "revenue > 5.0",
          "5 >= revenue");

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
          1 == 2 && outage                                                 § true
          1 == 2                                                           § true
          "a" == "b" || 2 < 1                                              § true
          outage && false                                                  § true
          (outage && !outage) || (type == "a" && type == "b")              § true
          (outage && !outage) || type == "a"                               § false
          priority == "LOW" || priority == "HIGH"                          § false
          revenue == 5.0 && revenue == 6.0                                 § true
          revenue > 1000.0 && revenue < 500.0                              § true
          revenue > 500.0 && revenue <= 500.0                              § true
          revenue >= 500.0 && revenue <= 500.0                             § false
          revenue >= 500.0 && 500 >= revenue && revenue != 500.0           § true
          revenue < 0.0                                                    § true
          revenue > 5.0 && revenue < 6.0                                   § false
          tags.exists(t, t == "a") && tags.exists(t, t == "b")             § false
          tags.exists(t, t == "a") && !tags.exists(t, t == "a")            § true
          tags.exists(t, t == "[1]") && !tags.exists(t, t == "[2]")        § false
          size(tags) > 3 && !(size(tags) > 3)                              § true
          type == area && type != area                                     § true
          type == area && type == "a" && area == "b"                       § false
          "a" in tags && "b" in tags                                       § false
          "a" in tags && !("a" in tags)                                    § true
          type in []                                                       § true
          outage == true && outage == false                                § true
          outage ? !outage : outage                                        § true
          outage ? imported : !imported                                    § false
          type.startsWith("ab") && type.startsWith("ac")                   § true
          type.startsWith("ab") && type.startsWith("a")                    § false
          type.startsWith("ab") && !type.startsWith("a")                   § true
          type.endsWith("ab") && !type.contains("b")                       § true
          type.contains("b") && !type.contains("abc")                      § false
          type.startsWith("a") && type.endsWith("b") && type != "ab"       § false
          type == "ab" && !type.startsWith("a")                            § true
          type.contains("b") && type == "a"                                § true
          !type.contains("")                                               § true
          tier.startsWith("E") && tier.endsWith("T")                       § true
          priority != "CRITICAL" && priority != "HIGH" && priority != "MEDIUM" && priority != "LOW" § true
          customer_tier == "" && !outage                                   § false
          (type == "a" || type == "b") && (type == "c" || type == "d")     § true
          type == "" && type != ""                                         § true
          true                                                             § false
          """)
  void itIsKnownToBeNeverTrueOrNot(String text, boolean never) {
    assertThat(Condition.of(text).never()).isEqualTo(never);
  }

  /** Of three parts, held against every case that they can tell apart. */
  @ParameterizedTest
  @ValueSource(strings = {"%s && (%s && %s)", "%s && (%s || %s)", "%s && !(%s ? %s : outage)"})
  void itIsNeverTrueExactlyWhenNoCaseFitsIt(String form) {
    List<Map<String, Object>> cases = cases();
    for (String one : ATOMS) {
      for (String two : ATOMS) {
        for (String three : ATOMS) {
          Condition condition = Condition.of(form.formatted(one, two, three));
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
        for (String product : List.of("a", "b", "", "ab", "ac", "acb", "c", "cb")) {
          for (String release : List.of("b", "")) {
            for (double revenue : new double[] {5, 6}) {
              cases.add(
                  Map.of(
                      "priority",
                      priority,
                      "outage",
                      outage,
                      "revenue",
                      revenue,
                      "attributes",
                      Map.of("product", product, "release", release)));
            }
          }
        }
      }
    }
    return cases;
  }
}
