package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F15: a reminder each quarter and whenever a role changes; stale contacts are shown. */
class ReviewsAreRemindedTest extends Reviewed {
  @Test
  void whoever_is_named_and_leaves_is_told_to_those_who_may_change_the_playbook() {
    var crew = new Crew(api());
    String ada = crew.person("ada", "AGENT");
    String lead = crew.person("lea", "LEAD");
    String agent = crew.person("bob", "AGENT");
    try (var _ = Rulebook.with(this, api(), "tiers", tiers(crew.team, ada))) {
      reviewed();
      change(ada, Map.of("name", "Ada Lovelace"));
      assertThat(due()).isEmpty();
      change(ada, Map.of("active", false));
      settle();

      String sentence = "Ada Lovelace has left. Named in tiers.steps[1].owners.people (line ";
      assertThat(due()).hasSize(1).first().asString().startsWith(sentence);
      assertThat(told(crew.as(lead), "Ada Lovelace has left")).isEqualTo(1);
      assertThat(told(crew.as(agent), "Ada Lovelace has left")).isZero();
      assertThat(api().get(REVIEWS).expect(200).at("/staleContacts"))
          .contains("PERSON_LEFT", ada, "tiers.steps[1].owners.people");

      change(ada, Map.of("active", true));
      assertThat(due()).singleElement().asString().startsWith("Ada Lovelace is here again.");
      change(ada, Map.of("role", "LEAD"));
      assertThat(due().getLast()).startsWith("Ada Lovelace has another role.");

      var browser = new SignedInBrowser(address(), crew.token(lead));
      assertThat(browser.load("/playbook").body())
          .contains("Look through the matrix and the triggers", "Ada Lovelace is here again.");
      assertThat(
              new SignedInBrowser(address(), crew.token(agent))
                  .press("/playbook", "/playbook/reviews", Map.of())
                  .statusCode())
          .isEqualTo(403);
      browser.press("/playbook", "/playbook/reviews", Map.of());
      assertThat(browser.load("/playbook").body())
          .contains("Matrix and triggers are looked through", "by <bdi>lea</bdi>");
      assertThat(due()).isEmpty();
      settle();
      assertThat(told(crew.as(lead), "Ada Lovelace has left")).isEqualTo(1);
    }
  }

  /** What is named no more need not be looked at. */
  @Test
  void a_reason_goes_with_the_rule_that_named_the_person() {
    var crew = new Crew(api());
    String ada = crew.person("ada", "AGENT");
    String bob = crew.person("bob", "AGENT");
    try (var _ = Rulebook.with(this, api(), "tiers", tiers(crew.team, ada))) {
      reviewed();
      change(ada, Map.of("role", "LEAD"));
      assertThat(due()).hasSize(1);
      try (var _ = Rulebook.with(this, api(), "tiers", "# moved\n" + tiers(crew.team, bob))) {
        assertThat(due()).isEmpty();
      }
      assertThat(due()).hasSize(1).allMatch(it -> it.contains("tiers.steps[1].owners.people"));
    }
    assertThat(due()).isEmpty();
  }

  @Test
  void a_quarter_after_the_last_review_one_is_due_once() {
    var crew = new Crew(api());
    Api lead = crew.as(crew.person("lea", "LEAD"));
    Instant at = Instant.parse(reviewed().at("/review/lastAt"));
    Instant next = at.plus(Duration.ofDays(91));
    assertThat(api().get(REVIEWS).at("/review/dueAt")).isEqualTo(next.toString());
    advance(Duration.between(now(), next).minusSeconds(1));
    assertThat(due()).isEmpty();
    advance(Duration.ofSeconds(1));
    assertThat(due()).containsExactly("The time for the regular review has come.");
    advance(Duration.ofDays(100));
    assertThat(due()).containsExactly("The time for the regular review has come.");
    assertThat(told(lead, "The time for the regular review has come")).isEqualTo(1);
    reviewed();
    assertThat(due()).isEmpty();
  }

  @Test
  void another_rhythm_holds_at_once_and_one_that_cannot_be_is_refused() {
    Instant at = Instant.parse(reviewed().at("/review/lastAt"));
    try (var _ = Rulebook.with(this, api(), "reviews", "reviews: {every: 2 weeks}")) {
      assertThat(api().get(REVIEWS).at("/review/dueAt"))
          .isEqualTo(at.plus(Duration.ofDays(14)).toString());
      advance(Duration.ofDays(14));
      assertThat(due()).containsExactly("The time for the regular review has come.");
    }
    reviewed();
    for (String wrong : List.of("6 days", "367 days", "regularly", "3 business days")) {
      String yaml = Rulebook.replaced(api(), "reviews: {every: " + wrong + "}");
      Reply answer = api().post("/api/v1/playbook/check", Map.of("yaml", yaml)).expect(200);
      assertThat(answer.json().at("/right").asBoolean()).as(wrong).isFalse();
      assertThat(answer.at("/problems/0/place")).as(wrong).isEqualTo("reviews.every");
    }
  }

  @Test
  void who_is_away_is_shown_for_as_long_as_they_are() {
    var crew = new Crew(api());
    String ada = crew.person("ada", "AGENT");
    try (var _ = Rulebook.with(this, api(), "tiers", tiers(crew.team, ada))) {
      reviewed();
      String absences = "/api/v1/people/" + ada + "/absences";
      String absence = api().post(absences, Map.of()).expect(201).at("/id");
      assertThat(api().get(REVIEWS).at("/staleContacts")).contains("PERSON_AWAY", ada);
      assertThat(new SignedInBrowser(address(), ADMIN_TOKEN).load("/playbook").body())
          .contains("(" + ada + ") is away.");
      assertThat(due()).isEmpty();
      api().delete(absences + "/" + absence).expect(204);
      assertThat(api().get(REVIEWS).at("/staleContacts")).doesNotContain(ada);
    }
  }

  private static String tiers(String team, String owner) {
    return """
    tiers:
      steps:
        - tier: FRONTLINE
          responsibility: First contact
          owners: {teams: [%1$s]}
          channel: Desk
          last-resort: {teams: [%1$s]}
        - tier: SPECIALIST
          responsibility: Analysis
          owners: {people: [%2$s]}
          channel: Desk
          last-resort: {teams: [%1$s]}
        - tier: ENGINEERING
          responsibility: Fixes
          owners: {teams: [%1$s]}
          channel: Board
          last-resort: {teams: [%1$s]}
        - tier: MANAGEMENT
          responsibility: Resources
          owners: {teams: [%1$s]}
          channel: Board
          last-resort: {teams: [%1$s]}
    """
        .formatted(team, owner);
  }
}
