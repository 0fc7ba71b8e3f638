package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F15: what the playbook calls by a role or a mark that nobody holds any more is shown. */
class RolesThatNobodyHoldsTest extends Reviewed {
  @Test
  void a_ladder_that_calls_what_nobody_holds_any_more_is_shown_and_warned_of() {
    var crew = new Crew(api());
    String lea = crew.person("lea", "LEAD");
    String ladders = ladders("role: LEAD, team: " + crew.team);
    try (var _ = Rulebook.with(this, api(), "ladders", ladders)) {
      assertThat(unheld(ladders)).isEmpty();

      change(lea, Map.of("role", "AGENT"));

      String sentence = "Nobody who works here is LEAD of " + crew.team + ".";
      assertThat(unheld(ladders))
          .singleElement()
          .asString()
          .startsWith("ladders.rows[0].steps[0].role: WARNING " + sentence);
      JsonNode stale = api().get(REVIEWS).expect(200).json().at("/staleContacts");
      assertThat(stale.valueStream().map(each -> each.at("/why").asString()))
          .contains("ROLE_UNHELD");
      assertThat(new SignedInBrowser(address(), ADMIN_TOKEN).load("/playbook").body())
          .contains(sentence);
      assertThat(unheld(ladders("role: AGENT, team: " + crew.team))).isEmpty();

      change(lea, Map.of("role", "LEAD", "active", false));
      assertThat(unheld(ladders)).hasSize(1);
      change(lea, Map.of("active", true));
      assertThat(unheld(ladders)).isEmpty();
    }
  }

  /** F15: a reminder whenever a role changes; the last who held it may be named nowhere. */
  @Test
  void when_a_role_or_a_mark_loses_its_last_holder_a_review_is_due_once() {
    var crew = new Crew(api());
    String lea = crew.person("lea", "LEAD");
    String zoe = crew.person("zoe", "LEAD");
    crew.person("bob", "AGENT");
    Api other = new Crew(api()).as(new Crew(api()).person("max", "LEAD"));
    String ladders = ladders("role: LEAD, team: " + crew.team);
    try (var _ = Rulebook.with(this, api(), "ladders", ladders)) {
      reviewed();
      change(lea, Map.of("role", "AGENT"));
      assertThat(due()).isEmpty();
      change(zoe, Map.of("active", false));
      String reason = "Nobody is LEAD of %s any more, by which the playbook calls";
      assertThat(due()).containsExactly(reason.formatted(crew.team) + ".");
      assertThat(told(other, reason.formatted(crew.team))).isEqualTo(1);
      assertThat(api().get(REVIEWS).at("/review/due/0/ground")).isEqualTo("HOLDERS");
      change(zoe, Map.of("name", "Zoe"));
      assertThat(due()).hasSize(1);

      change(lea, Map.of("role", "LEAD"));
      assertThat(due()).as("it is held again").isEmpty();
      reviewed();
      change(lea, Map.of("active", false));
      assertThat(due()).hasSize(1);
    }
    reviewed();
  }

  @Test
  void a_role_without_a_team_is_one_of_the_teams_that_the_row_is_for() {
    var crew = new Crew(api());
    var other = new Crew(api());
    String row = "teams: [%s, %s], ".formatted(crew.team, other.team);
    assertThat(unheld(ladders("role: LEAD").replace("- {", "- {" + row))).hasSize(1);
    other.person("lea", "LEAD");
    assertThat(unheld(ladders("role: LEAD").replace("- {", "- {" + row))).isEmpty();
  }

  private static String ladders(String whom) {
    return """
    ladders:
      rows:
        - {tier: MANAGEMENT, steps: [{after: 1 h, %s}], last_resort: {after: 1 h, team: management}}
    """
        .formatted(whom);
  }

  /** What the check says of roles, as {@code place: SEVERITY reason}. */
  private List<String> unheld(String ladders) {
    return api()
        .post("/api/v1/playbook/check", Map.of("yaml", Rulebook.replaced(api(), ladders)))
        .expect(200)
        .json()
        .at("/problems")
        .valueStream()
        .filter(problem -> problem.at("/place").asString().startsWith("ladders"))
        .map(
            p ->
                "%s: %s %s"
                    .formatted(
                        p.at("/place").asString(),
                        p.at("/severity").asString(),
                        p.at("/reason").asString()))
        .toList();
  }
}
