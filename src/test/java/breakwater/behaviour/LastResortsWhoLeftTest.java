package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.playbook.PlaybookDocument;
import breakwater.playbook.Problem;
import breakwater.playbook.versions.Template;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F04: the last resort ends the chain; F11: who has left answers for nothing. */
class LastResortsWhoLeftTest extends Product {
  private static final String MANAGEMENT = "teams: [management]";
  private static final Duration MISSED = Duration.ofMinutes(241);

  @SuppressWarnings("NullAway.Init")
  private Crew crew;

  @BeforeEach
  void aTeam() {
    crew = new Crew(api());
  }

  @Test
  void a_list_of_which_all_have_left_does_not_come_into_force() {
    String bob = left("bob");
    String eve = left("eve");
    String here = crew.person("here", "AGENT");

    assertThat(problem("people: [" + bob + "]", "last-resort"))
        .contains(
            "ERROR", bob + ") has left. Nobody could answer there.", "Name somebody who works")
        .contains("tiers.steps[0].last-resort.people", "last-resort: {people: [ada]}");
    assertThat(problem("people: [" + bob + ", " + eve + "]", "owners"))
        .contains("ERROR", bob + ") and ", eve + ") have left.");
    assertThat(problem("people: [" + bob + ", " + here + "]", "backups"))
        .contains("ERROR", bob + ") has left. The matrix names them.", "whoever does this instead")
        .contains("tiers.steps[0].backups.people", "\"line\":", "\"column\":")
        .doesNotContain("Nobody could answer");
    assertThat(problem("people: [" + bob + "], teams: [" + crew.team + "]", "last-resort"))
        .contains("ERROR")
        .doesNotContain("Nobody could answer");
  }

  @Test
  void a_team_whose_members_have_all_left_answers_for_nothing_and_one_to_be_filled_may() {
    var gone = new Crew(api());
    retire(gone.person("gone", "AGENT"));
    var fresh = new Crew(api());

    assertThat(problem("teams: [" + gone.team + "]", "last-resort"))
        .contains("ERROR", "Nobody who works here is in the team " + gone.team);
    assertThat(problem("teams: [" + fresh.team + "]", "last-resort")).contains("WARNING");
    assertThat(problem("teams: [" + crew.team + ", no-team]", "owners"))
        .contains("ERROR", "There is no team 'no-team'.", "tiers.steps[0].owners.teams")
        .contains("Create the team, or write the id of one that exists.");
  }

  /** A build server checks the file alone: who works there is not in it. */
  @Test
  void where_nobody_knows_who_works_there_it_is_not_judged() {
    String named =
        Rulebook.replaced(api(), tiers("people: [nobody-ever]", "last-resort"))
            + "\nladders: {rows: [{tier: SPECIALIST, steps: [{after: 1 h, person: no-one}],"
            + " last_resort: {after: 1 h, team: no-team}}]}\n";
    String yaml = named.replaceAll("(?ms)^(ladders):.*?(?=^\\w)", "");
    assertThat(bean(PlaybookDocument.class).problems(yaml)).anyMatch(Problem::refuses);
    assertThat(bean(PlaybookDocument.class).problemsAnywhere(yaml)).isEmpty();
  }

  /** Nor are the calendars that the house made; a test that goes by them is not played. */
  @Test
  void where_nobody_knows_the_calendars_it_says_that_they_could_not_be_checked() {
    String yaml = Template.STANDARD.text().replace("calendar: office", "calendar: berlin");
    assertThat(bean(PlaybookDocument.class).problems(yaml))
        .filteredOn(Problem::refuses)
        .extracting(Problem::reason)
        .contains("There is no calendar 'berlin'.");
    List<Problem> anywhere = bean(PlaybookDocument.class).problemsAnywhere(yaml);
    assertThat(anywhere).noneMatch(Problem::refuses);
    assertThat(anywhere)
        .extracting(Problem::reason)
        .contains(
            "Whether there is a calendar 'berlin' could not be checked: there is no database.")
        .anyMatch(reason -> reason.startsWith("The tests were not played"));
  }

  /** What is in force goes on, and says whom it did not reach. */
  @Test
  void who_left_is_not_told_and_the_administrators_hear_that_nobody_was() {
    String bob = crew.person("bob", "AGENT");
    try (var _ =
            Rulebook.with(this, api(), "tiers", tiers("people: [" + bob + "]", "last-resort"));
        var _ = Rulebook.with(this, api(), "actions", actions());
        var _ = comesBack(bob)) {
      String id = missedAfter(bob);
      Reply log = api().get("/api/v1/cases/" + id + "/actions").expect(200);
      assertThat(log.at("/entries/0/outcome")).isEqualTo("NOT_POSSIBLE");
      assertThat(log.at("/entries/0/tried/0/hindrance")).isEqualTo("LEFT");
      assertThat(titles()).contains("Nothing could be done on case %s after ".formatted(id) + STEP);
    }
  }

  private static final String STEP = "the missed first response";

  @Test
  void of_several_those_who_work_here_are_told() {
    String bob = crew.person("bob", "AGENT");
    String zoe = crew.person("zoe", "AGENT");
    String both = "people: [" + bob + ", " + zoe + "]";
    try (var _ = Rulebook.with(this, api(), "tiers", tiers(both, "last-resort"));
        var _ = Rulebook.with(this, api(), "actions", actions());
        var _ = comesBack(bob)) {
      String id = missedAfter(bob);
      Reply log = api().get("/api/v1/cases/" + id + "/actions").expect(200);
      assertThat(log.at("/entries/0/outcome")).isEqualTo("DONE");
      assertThat(log.json().at("/entries/0/people").valueStream().map(p -> p.asString()))
          .containsExactly(zoe);
    }
  }

  /** For the former rules are brought back over rules that somebody can answer for. */
  private Back comesBack(String person) {
    return () -> api().patch("/api/v1/people/" + person, Map.of("active", true)).expect(200);
  }

  /** Ends what a test began. */
  private interface Back extends AutoCloseable {
    @Override
    void close();
  }

  private String missedAfter(String leaver) {
    String id = crew.asked();
    api().patch("/api/v1/cases/" + id, Map.of("priority", "LOW")).expect(200);
    retire(leaver);
    advance(MISSED);
    settle();
    return id;
  }

  private static String actions() {
    return "actions: {rows: [{id: gone, after: breach, clocks: [first_response],"
        + " do: [{do: NOTIFY, who: LAST_RESORT, tier: FRONTLINE}]}]}";
  }

  private List<String> titles() {
    return api()
        .get("/api/v1/notices")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .map(notice -> notice.get("title").asString())
        .toList();
  }

  private String left(String name) {
    String id = crew.person(name, "AGENT");
    retire(id);
    return id;
  }

  private void retire(String person) {
    api().patch("/api/v1/people/" + person, Map.of("active", false)).expect(200);
  }

  private static String tiers(String list, String of) {
    return Tiers.frontline(
        of.equals("owners") ? list : "teams: [support]",
        of.equals("backups") ? list : MANAGEMENT,
        of.equals("last-resort") ? list : MANAGEMENT);
  }

  /** What is said of one list of the front line. */
  private String problem(String list, String of) {
    crew.person("member", "AGENT");
    return api()
        .post("/api/v1/playbook/check", Map.of("yaml", Rulebook.replaced(api(), tiers(list, of))))
        .expect(200)
        .json()
        .at("/problems")
        .valueStream()
        .filter(p -> p.at("/place").asString().startsWith("tiers.steps[0]." + of))
        .toList()
        .toString();
  }
}
