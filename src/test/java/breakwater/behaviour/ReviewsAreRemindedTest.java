package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F15: a reminder each quarter and whenever a role changes; stale contacts are shown. */
class ReviewsAreRemindedTest extends Product {
  private static final String REVIEWS = "/api/v1/playbook/reviews";

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
          .contains(ada + " is away.");
      assertThat(due()).isEmpty();
      api().delete(absences + "/" + absence).expect(204);
      assertThat(api().get(REVIEWS).at("/staleContacts")).doesNotContain(ada);
    }
  }

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

  private void change(String person, Map<String, Object> what) {
    api().patch("/api/v1/people/" + person, what).expect(200);
    settle();
  }

  private Reply reviewed() {
    settle();
    Reply reviewed = api().post(REVIEWS, "").expect(200);
    settle();
    return reviewed;
  }

  private List<String> due() {
    JsonNode due = api().get(REVIEWS).expect(200).json().at("/review/due");
    return StreamSupport.stream(due.spliterator(), false)
        .map(one -> one.at("/sentence").asString())
        .toList();
  }

  private static long told(Api as, String reason) {
    JsonNode notices = as.get("/api/v1/notices?limit=100").expect(200).json().at("/items");
    return StreamSupport.stream(notices.spliterator(), false)
        .filter(n -> n.at("/title").asString().equals("Look through the playbook: " + reason))
        .count();
  }
}
