package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.playbook.versions.Template;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * F09, F15: what can do nothing, and words that say nothing, are found before they are in force.
 */
class RulesThatDoNothingAreFoundTest extends Product {
  private static final String TRIGGERS =
      """
      triggers:
        rules:
          - {id: stuck, when: {priority: [HIGH]}, unresolved: 2 h, tier: ENGINEERING, path: FUNCTIONAL}
          - {id: grave, when: {priority: [CRITICAL]}, tier: SPECIALIST, path: FUNCTIONAL}
        guards:
          - {id: routine, when: 'priority in ["HIGH", "LOW"]', keeps_from: [%s]}
      """;

  @Test
  void a_rule_whose_cases_a_guard_keeps_back_never_calls() {
    assertThat(checked(TRIGGERS.formatted("ENGINEERING")))
        .contains("triggers.rules[0].when")
        .contains("Of all cases for which 'stuck' is meant the guard 'routine' keeps each from")
        .doesNotContain("for which 'grave'");
    assertThat(checked(TRIGGERS.formatted("SPECIALIST"))).doesNotContain("keeps each from");
  }

  /** One slip is one problem: of a condition that cannot be read nothing else is known. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'custmer_tier == \"VIP\"'",
        "'priority == 5'",
        "'customer_tier == \"GOLD'",
        "'outage && && imported'",
        "{priority: [HIHG]}",
        "{priorty: [HIGH]}",
        "[outage]"
      })
  void a_condition_that_cannot_be_read_is_not_taken_for_all_cases(String when) {
    String triggers =
        """
        triggers:
          rules:
            - {id: slip, when: %s, tier: ENGINEERING, path: FUNCTIONAL}
            - {id: defect, when: {tags: [defect]}, tier: ENGINEERING, path: FUNCTIONAL}
        """
            .formatted(when);
    String closing =
        """
        closing:
          rows:
            - {id: slip, status: [RESOLVED], when: %s, calendar: always, after: 5 days}
            - {id: solved, status: [RESOLVED], calendar: always, after: 9 days}
        """
            .formatted(when);
    for (String section : List.of(triggers, closing)) {
      Reply reply =
          api()
              .post("/api/v1/playbook/check", Map.of("yaml", Rulebook.replaced(api(), section)))
              .expect(200);
      assertThat(reply.json().at("/problems").valueStream())
          .filteredOn(problem -> problem.path("severity").asString().equals("ERROR"))
          .as(section)
          .hasSize(1);
    }
  }

  @Test
  void steps_after_a_breach_ascend() {
    String promises =
        """
        promises:
          rules: [{name: all, calendar: always, targets: {resolution: 24 h}}]
          warnings: [75 %%, 50 %%, 50 %%]
          after_breach: [{after: %s}, {after: 30 min}]
        """;
    assertThat(checked(promises.formatted("2 h")))
        .contains("promises.after_breach[1].after", "does not come after the one above it")
        .contains("Write each once, in its order: [50 %, 75 %].");
    assertThat(checked(promises.formatted("30 min"))).contains("does not come after");
    assertThat(checked(promises.formatted("10 min"))).doesNotContain("does not come after");
  }

  @Test
  void a_promise_all_of_whose_cases_one_before_it_takes_is_never_reached() {
    String promises =
        """
        promises:
          rules:
            - {name: exports, when: 'area.startsWith("ex")', calendar: always, targets: {resolution: 8 h}}
            - {name: late, when: 'area == "%s" && outage', calendar: always, targets: {resolution: 4 h}}
            - {name: all, calendar: always, targets: {resolution: 24 h}}
        """;
    assertThat(checked(promises.formatted("exports")))
        .contains("promises.rules[1].when", "The rule 'exports' before it is meant for all these");
    assertThat(checked(promises.formatted("imports"))).doesNotContain("is never reached");
  }

  @Test
  void words_that_say_no_amount_are_hinted_at() {
    String tiers =
        Tiers.frontline("teams: [support]", "", "people: [admin]")
            .replace(
                "responsibility: First contact",
                "responsibility: Answers ASAP\n      triggers: [Known issues, It takes too long]");
    assertThat(checked(tiers))
        .contains("'asap' says nothing that anybody could check", "tiers.steps[0].responsibility")
        .contains("'too long' says nothing that anybody could check", "tiers.steps[0].triggers[1]")
        .contains("\"right\":true");
    String checklists =
        """
        checklists:
          expedite: {priorities: [CRITICAL]}
          lists:
            - tier: SPECIALIST
              items: [{id: asked, label: The customer was asked as soon as possible, kind: PERSON}]
        """;
    assertThat(checked(checklists)).contains("checklists.lists[0].items[0].label");
  }

  /** What is shipped is an example to others. */
  @ParameterizedTest
  @EnumSource
  void what_is_shipped_has_neither(Template shipped) {
    assertThat(text(shipped.text()))
        .doesNotContain("says nothing that anybody", "keeps each from", "does not come after");
  }

  private String checked(String section) {
    return text(Rulebook.replaced(api(), section));
  }

  private String text(String yaml) {
    return api().post("/api/v1/playbook/check", Map.of("yaml", yaml)).expect(200).text();
  }
}
