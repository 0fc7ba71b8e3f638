package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F10, F53: from which value on a number wants a look, and is bad. */
class NumbersHaveThresholdsTest extends Product {

  @Test
  void a_number_says_how_it_stands_under_the_playbooks_thresholds() {
    var desk = new Desk(this, api());
    String id = desk.opened("It fails", Priority.CRITICAL);
    settle();
    api().post("/api/v1/cases/" + id + "/resolution", Map.of());
    settle();
    try (var _ =
        Rulebook.with(
            this,
            api(),
            "thresholds",
            """
            thresholds:
              rows:
                - {metric: bounceback-rate, amber: 99 %, red: 100 %}
                - {metric: handoff-delay-all-passes, amber: 1 s, red: 2 s}
            """)) {
      Reply good = api().get("/api/v1/insight/bounceback-rate").expect(200);
      assertThat(good.at("/thresholds/amber")).isEqualTo("0.99");
      assertThat(good.at("/level")).isEqualTo("GOOD");
      Reply untold = api().get("/api/v1/insight/escalation-rate").expect(200);
      assertThat(untold.text()).contains("\"level\":null");
    }
  }

  @Test
  void bounds_that_cannot_be_are_refused() {
    assertThat(
            api()
                .post(
                    "/api/v1/playbook/check",
                    Map.of(
                        "yaml",
                        Rulebook.replaced(
                            api(),
                            """
                            thresholds:
                              rows:
                                - {metric: escalation-rate, amber: 15 %, red: 10 %}
                                - {metric: bounceback-rate, amber: few, red: 20 %}
                                - {metric: cases-opened, amber: 1 %, red: 2 %}
                            """)))
                .expect(200)
                .text())
        .contains("would be bad before it wants a look")
        .contains("'few' is no share")
        .contains("one of escalation-rate")
        .contains("\"line\":");
  }
}
