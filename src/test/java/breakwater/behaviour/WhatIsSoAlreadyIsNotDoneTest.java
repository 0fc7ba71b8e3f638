package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * F07: an action that would change nothing is not done, and its fallback is (framework, step 1).
 */
class WhatIsSoAlreadyIsNotDoneTest extends Product {
  private static final Duration MISSED = Duration.ofMinutes(241);

  /** Else whoever is silent keeps the case, and nobody hears of it. */
  @Test
  void who_has_the_case_does_not_get_it_again_and_somebody_else_hears_of_it() {
    var crew = new Crew(api());
    String cem = crew.person("cem", "AGENT");
    String lea = crew.person("lea", "LEAD");
    try (var _ = missed("{do: REASSIGN, to: %s, %s}".formatted(cem, toLead(lea)))) {
      String id = missedBy(crew, cem);
      assertThat(crew.holder(id)).isEqualTo(cem);
      assertThat(notices(crew, lea))
          .singleElement()
          .asString()
          .contains("Missed: case %s".formatted(id), "who should get it has it already");
      Reply log = log(id);
      assertThat(log.at("/entries/0/outcome")).isEqualTo("DONE");
      assertThat(log.at("/entries/0/deed")).isEqualTo("NOTIFY");
      assertThat(log.at("/entries/0/tried/0/hindrance")).isEqualTo("ALREADY_SO");
      assertThat(page(id)).contains("Before it: who should get it has it already.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {do: CHANGE_TEAM, team: TEAM, LAST}                  | it is that team&#39;s already
          {do: CHANGE_DECIDER, who: PERSON, person: CEM, LAST} | they decide already
          """)
  void nor_does_its_team_or_who_decides_already(String action, String words) {
    var crew = new Crew(api());
    String cem = crew.person("cem", "AGENT");
    String lea = crew.person("lea", "LEAD");
    String written = action.replace("TEAM, L", crew.team + ", L").replace("CEM", cem);
    try (var _ = missed(written.replace("LAST", toLead(lea)))) {
      String id = missedBy(crew, cem);
      assertThat(notices(crew, lea)).hasSize(1);
      assertThat(log(id).at("/entries/0/tried/0/hindrance")).isEqualTo("ALREADY_SO");
      assertThat(page(id)).contains(words);
    }
  }

  @Test
  void a_tier_that_is_called_already_is_not_called_again() {
    var crew = new Crew(api());
    String cem = crew.person("cem", "AGENT");
    String lea = crew.person("lea", "LEAD");
    String call = "{do: CALL, tier: SPECIALIST, path: FUNCTIONAL, %s}".formatted(toLead(lea));
    try (var _ = missed(call + ", " + call)) {
      String id = missedBy(crew, cem);
      assertThat(log(id).at("/entries/0/deed")).isEqualTo("CALL");
      assertThat(log(id).at("/entries/1/deed")).isEqualTo("NOTIFY");
      assertThat(log(id).at("/entries/1/tried/0/deed")).isEqualTo("CALL");
      assertThat(log(id).at("/entries/1/tried/0/hindrance")).isEqualTo("ALREADY_SO");
      assertThat(notices(crew, lea))
          .filteredOn(title -> title.contains("case " + id + ","))
          .singleElement()
          .asString()
          .contains("it is called for already");
    }
  }

  /** Nothing stands beside these that is done instead, and nobody need hear of it. */
  @Test
  void a_priority_or_policy_that_holds_already_is_noted_as_not_needed() {
    var crew = new Crew(api());
    String cem = crew.person("cem", "AGENT");
    String twice = "{do: SWITCH_POLICY, policy: gold}, {do: SWITCH_POLICY, policy: gold}";
    try (var _ = missed("{do: RAISE_PRIORITY, to: LOW}, " + twice)) {
      String id = missedBy(crew, cem);
      assertThat(
              log(id)
                  .json()
                  .at("/entries")
                  .valueStream()
                  .map(e -> e.at("/outcome").asString() + " " + e.at("/deed").asString("")))
          .containsExactly(
              "NOT_NEEDED RAISE_PRIORITY", "DONE SWITCH_POLICY", "NOT_NEEDED SWITCH_POLICY");
      assertThat(page(id)).contains("did not need to follow rule silent of playbook");
    }
  }

  private static String toLead(String lead) {
    return "otherwise: {do: NOTIFY, who: PERSON, person: %s, otherwise: {do: NOTIFY, who: LAST_RESORT}}"
        .formatted(lead);
  }

  private Rulebook missed(String todo) {
    return Rulebook.with(
        this,
        api(),
        "actions",
        "actions: {rows: [{id: silent, after: breach, clocks: [first_response], do: [%s]}]}"
            .formatted(todo));
  }

  /** A case that they have, of which the first response was due a minute ago. */
  private String missedBy(Crew crew, String holder) {
    String id = crew.asked();
    api().patch("/api/v1/cases/" + id, Map.of("assignee", holder, "priority", "LOW")).expect(200);
    advance(MISSED);
    settle();
    return id;
  }

  private Reply log(String id) {
    return api().get("/api/v1/cases/" + id + "/actions").expect(200);
  }

  private String page(String id) {
    return api().get("/cases/" + id, "Accept", "text/html").expect(200).text();
  }

  private static List<String> notices(Crew crew, String person) {
    return crew.as(person)
        .get("/api/v1/notices")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .filter(notice -> notice.get("kind").asString().startsWith("action."))
        .map(notice -> notice.get("title").asString() + ". " + notice.get("body").asString())
        .toList();
  }
}
