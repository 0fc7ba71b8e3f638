package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F07: whoever is on call is told, and no case is acted on without an end (framework, step 1). */
class ActionsHaveLimitsTest extends Product {
  private static final String ON_CALL =
      "{do: NOTIFY, who: ON_CALL, tier: FRONTLINE, otherwise: {do: NOTIFY, who: LAST_RESORT, tier:"
          + " FRONTLINE}}";

  private record House(Crew crew, String owner, String backup, String boss) {
    String tiers() {
      return Tiers.frontline(people(owner), people(backup), people(boss));
    }

    private static String people(String one) {
      return "people: [" + one + "]";
    }
  }

  private House house() {
    var crew = new Crew(api());
    return new House(
        crew,
        crew.person("own", "AGENT"),
        crew.person("backup", "AGENT"),
        crew.person("boss", "LEAD"));
  }

  /** framework, step 1: if the primary contact does not answer, the backup is called. */
  @Test
  void who_is_on_call_is_told_else_the_backup_else_the_last_resort() {
    House house = house();
    try (var _ = Rulebook.with(this, api(), "tiers", house.tiers());
        var _ =
            actions(
                20,
                "{id: called, after: breach, clocks: [first_response], do: [" + ON_CALL + "]}")) {
      String first = missed(house);
      assertThat(told(house, house.owner(), first)).hasSize(1);
      assertThat(told(house, house.backup(), first)).isEmpty();
      assertThat(told(house, house.boss(), first)).isEmpty();

      away(house.owner());
      String second = missed(house);
      assertThat(told(house, house.owner(), second)).isEmpty();
      assertThat(told(house, house.backup(), second)).hasSize(1);

      away(house.backup());
      String third = missed(house);
      assertThat(told(house, house.backup(), third)).isEmpty();
      assertThat(told(house, house.boss(), third))
          .singleElement()
          .asString()
          .contains("Missed: case " + third)
          .contains("nobody on call is here");
      Reply log = api().get("/api/v1/cases/" + third + "/actions").expect(200);
      assertThat(log.at("/entries/0/tried/0/whom")).isEqualTo("ON_CALL");
      assertThat(log.at("/entries/0/tried/0/hindrance")).isEqualTo("AWAY");
    }
  }

  /** The guard of the case: several rows together act no more than so often in a day. */
  @Test
  void all_rows_together_act_so_often_on_a_case_and_what_goes_beyond_is_said_once_a_day() {
    House house = house();
    String row = "{id: row-%s, after: %s, clocks: [first_response], do: [" + ON_CALL + "]}";
    try (var _ = Rulebook.with(this, api(), "tiers", house.tiers());
        var _ =
            actions(
                2,
                row.formatted("a", "75 %"),
                row.formatted("b", "90 %"),
                row.formatted("c", "breach"),
                row.formatted("d", "breach+1"))) {
      String id = missed(house);
      advance(Duration.ofHours(1));
      settle();
      assertThat(told(house, house.owner(), id)).hasSize(2);
      Reply log = api().get("/api/v1/cases/" + id + "/actions").expect(200);
      assertThat(outcomes(log)).containsExactlyInAnyOrder("DONE", "DONE", "HELD_BACK", "HELD_BACK");
      assertThat(told(house, house.boss(), id))
          .hasSameSizeAs(daysOfHoldingBack(log))
          .allSatisfy(title -> assertThat(title).contains("Held back on case " + id));
    }
  }

  /** In the order of the row, as everything is. */
  @Test
  void what_is_held_back_stands_after_what_was_done_before_it() {
    House house = house();
    try (var _ = Rulebook.with(this, api(), "tiers", house.tiers());
        var _ =
            actions(
                1,
                "{id: row, after: breach, clocks: [first_response], do: [%s, %s]}"
                    .formatted(ON_CALL, ON_CALL))) {
      String id = missed(house);
      Reply log = api().get("/api/v1/cases/" + id + "/actions").expect(200);
      assertThat(outcomes(log)).containsExactly("DONE", "HELD_BACK");
      assertThat(log.json().at("/entries/0/heldBack").isNull()).isTrue();
      assertThat(log.at("/entries/1/heldBack/limit")).isEqualTo("CASE");
      assertThat(log.at("/entries/1/heldBack/most")).isEqualTo("1");
      assertThat(log.at("/entries/1/heldBack/withinHours")).isEqualTo("24");
      String why = "All rules together may act on one case at most once within 24 hours.";
      assertThat(log.at("/entries/1/heldBack/sentence")).isEqualTo(why);
      assertThat(api().get("/cases/" + id, "Accept", "text/html").expect(200).text()).contains(why);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ROW   | 2 | The rule row may do this on one case at most 2 times within 24 hours for one kind of promise.
          CHAIN | 9 | The policy of one case is switched at most 3 times within 24 hours
          """)
  void the_limit_that_holds_an_action_back_is_said_with_its_number(
      String limit, int most, String sentence) {
    House house = house();
    String row =
        "{id: row, after: [75 %, 90 %, breach, breach+1], clocks: [first_response], most: "
            + most
            + ", do: [{do: SWITCH_POLICY, policy: gold}]}";
    String back =
        "{id: back, after: [75 %, 90 %, breach], clocks: [first_response],"
            + " do: [{do: SWITCH_POLICY, policy: usual}]}";
    try (var _ = Rulebook.with(this, api(), "tiers", house.tiers());
        var _ = actions(20, row, back)) {
      String id = missed(house);
      advance(Duration.ofHours(1));
      settle();
      String log = api().get("/api/v1/cases/" + id + "/actions").expect(200).text();
      assertThat(log).contains("\"limit\":\"" + limit + "\"", sentence);
    }
  }

  private Rulebook actions(int mostPerDay, String... rows) {
    return Rulebook.with(
        this,
        api(),
        "actions",
        "actions: {most_per_day: %d, rows: [%s]}".formatted(mostPerDay, String.join(", ", rows)));
  }

  /** A case of the team whose first response was due a minute ago. */
  private String missed(House house) {
    String id = house.crew().asked();
    advance(Duration.ofMinutes(241));
    settle();
    return id;
  }

  private void away(String person) {
    api().post("/api/v1/people/" + person + "/absences", Map.of()).expect(201);
    settle();
  }

  /** Title and body of what they were told about a case because of an action. */
  private static List<String> told(House house, String person, String id) {
    return house
        .crew()
        .as(person)
        .get("/api/v1/notices?limit=100")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .filter(notice -> notice.get("kind").asString().startsWith("action."))
        .filter(notice -> notice.get("link").asString().equals("/cases/" + id))
        .map(notice -> notice.get("title").asString() + ". " + notice.get("body").asString())
        .toList();
  }

  /** One, or two where midnight lay between. */
  private static Set<Instant> daysOfHoldingBack(Reply log) {
    return log.json()
        .get("entries")
        .valueStream()
        .filter(entry -> entry.get("outcome").asString().equals("HELD_BACK"))
        .map(entry -> Instant.parse(entry.get("at").asString()).truncatedTo(ChronoUnit.DAYS))
        .collect(Collectors.toSet());
  }

  private static List<String> outcomes(Reply log) {
    return log.json()
        .get("entries")
        .valueStream()
        .map(entry -> entry.get("outcome").asString())
        .toList();
  }
}
