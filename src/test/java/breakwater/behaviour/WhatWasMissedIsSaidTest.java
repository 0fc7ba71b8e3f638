package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** E11: which promise was missed is said also when another one is in its place, or none. */
class WhatWasMissedIsSaidTest extends Product {
  private final CaseTime time = new CaseTime(this);

  @Test
  void a_rule_that_promises_nothing_hides_no_breach() {
    try (var _ =
        Rulebook.with(
            this,
            api(),
            "promises",
            """
            promises:
              warnings: [50 %, 75 %, 90 %]
              rules:
                - {name: quiet, when: '"quiet" in tags', calendar: always, targets: {resolution: 900 h}}
                - {name: for all, calendar: always, targets: {first_response: 1 h, resolution: 900 h, periodic_update: 40 h}}
            """)) {
      String id = new Desk(this, api()).opened(unique("Exports fail"), Priority.MEDIUM);
      advance(Duration.ofHours(25));
      api().patch("/api/v1/cases/" + id, Map.of("tags", List.of("quiet"))).expect(200);
      settle();

      JsonNode missed = time.clock(id, "FIRST_RESPONSE");
      assertThat(missed.at("/rule").asString()).isEqualTo("quiet");
      assertThat(missed.at("/targetSeconds").isNull()).isTrue();
      assertThat(missed.at("/missed/rule").asString()).isEqualTo("for all");
      assertThat(missed.at("/missed/targetSeconds").asInt()).isEqualTo(3_600);
      String page = api().get("/cases/" + id, "Accept", "text/html").expect(200).text();
      assertThat(page)
          .contains(": <span>1 h</span> by the rule <strong>for all</strong>")
          .contains("; nothing is promised now")
          .doesNotContain("of nothing");
      assertThat(page.replaceAll("(?s).*<strong>Regular update</strong>(.*?)</div>.*", "$1"))
          .as("near was what is promised no more")
          .doesNotContain("near");
    }
  }
}
