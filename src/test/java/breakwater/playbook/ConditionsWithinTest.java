package breakwater.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether all cases of one condition are among those of others is known only where it is so. */
class ConditionsWithinTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      textBlock =
          """
          priority == "HIGH"                  § priority == "HIGH"                               § true
          priority == "HIGH"                  § priority in ["HIGH", "LOW"]                      § true
          priority in ["HIGH", "LOW"]         § priority == "HIGH"                               § false
          priority in ["HIGH", "LOW"]         § priority == "HIGH" ; priority == "LOW"           § true
          priority == "HIGH" && outage        § priority == "HIGH"                               § true
          priority == "HIGH"                  § priority == "HIGH" && !outage ; outage           § true
          true                                § priority != "LOW" ; priority == "LOW"            § true
          true                                § priority == "HIGH"                               § false
          customer_tier != "VIP"              § customer_tier in ["STANDARD", "PREMIUM"]         § false
          type == "bug"                       § type != "billing"                                § true
          type != "billing"                   § type == "bug"                                    § false
          revenue >= 1000.0                   § revenue > 500.0                                  § true
          revenue > 500.0                     § revenue >= 1000.0                                § false
          revenue > 500.0                     § revenue >= 500.0                                 § true
          "vip" in tags && "new" in tags      § "vip" in tags                                    § true
          "vip" in tags                       § "vip" in tags && "new" in tags                   § false
          area.startsWith("exports")          § area.startsWith("ex")                            § true
          area.startsWith("ex")               § area.startsWith("exports")                       § false
          area == "exports"                   § area.startsWith("ex")                            § true
          area in ["exports", "exams"]        § area.contains("p") ; area.endsWith("s")          § true
          area.startsWith("ex")               § area.contains("x")                               § true
          area.contains("xyz")                § area.contains("y")                               § true
          area.contains("y")                  § area.contains("xyz")                             § false
          area.startsWith("ex")               § area.startsWith("exa") ; area.startsWith("exp")  § false
          attributes["a"] == "b"              § attributes["a"] == "b"                           § true
          attributes["a"] == "b"              § attributes["b"] == "b"                           § false
          attributes["a"] == "b" && outage    § attributes["a"] in ["b", "c"]                    § true
          attributes["a"] == "b"              § attributes["a"] != ""                            § true
          attributes["a"] != ""               § attributes["a"] == "b"                           § false
          revenue > 500.0                     § revenue < 800.0 ; revenue > 700.0                § true
          revenue > 500.0                     § revenue < 700.0 ; revenue > 700.0                § false
          size(tags) > 2 && outage            § size(tags) > 2                                   § true
          size(tags) > 3                      § size(tags) > 2                                   § false
          type < "b"                          § type < "c"                                       § false
          priority == "LOW" && priority == "HIGH" § outage                                       § false
          """)
  void all_cases_of_one_are_among_those_of_others(String one, String others, boolean within) {
    List<Condition> all =
        Arrays.stream(others.split(";")).map(String::strip).map(Condition::of).toList();
    assertThat(Condition.of(one).within(all)).isEqualTo(within);
  }
}
