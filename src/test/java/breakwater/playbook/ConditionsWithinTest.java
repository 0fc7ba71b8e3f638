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
          area.startsWith("exports")          § area.startsWith("ex")                            § false
          attributes["a"] == "b"              § attributes["a"] == "b"                           § false
          priority == "LOW" && priority == "HIGH" § outage                                       § false
          """)
  void all_cases_of_one_are_among_those_of_others(String one, String others, boolean within) {
    List<Condition> all =
        Arrays.stream(others.split(";")).map(String::strip).map(Condition::of).toList();
    assertThat(Condition.of(one).within(all)).isEqualTo(within);
  }
}
