package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseId;
import breakwater.cases.list.CaseItem;
import breakwater.cases.list.CaseList;
import breakwater.desk.Desk;
import breakwater.people.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** F07, F04: the actions that give a case to others, call, or close it. */
class ActionsReachEverybodyTest extends Product {
  private static final String LAST = "otherwise: {do: NOTIFY, who: LAST_RESORT}";
  private static final Duration MISSED = Duration.ofMinutes(241);

  @Test
  void anotherTeamGetsTheCaseAndHearsOfIt() {
    var crew = new Crew(api());
    var others = new Crew(api());
    String cleo = others.person("cleo", "AGENT");
    String team = others.team;
    try (var _ =
        missed("{do: CHANGE_TEAM, team: " + team + ", LAST}, {do: NOTIFY, who: TEAM, LAST}")) {
      String id = asked(crew);
      advance(MISSED);
      settle();
      assertThat(api().get("/api/v1/cases/" + id).at("/team")).isEqualTo(team);
      assertThat(titles(others, cleo))
          .contains("Case %s is your team's, after the missed first response".formatted(id));
    }
  }

  @Test
  void whileACaseHasNoTeamThoseWhoAnswerForItsTierHearOfIt() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String lea = crew.person("lea", "LEAD");
    String management = "teams: [management]";
    String tiers = Tiers.frontline("teams: [" + crew.team + "]", management, management);
    try (var _ = missed("{do: NOTIFY, who: TEAM, LAST}, {do: NOTIFY, who: SUPERVISOR, LAST}");
        var _ = Rulebook.with(this, api(), "tiers", tiers)) {
      String id =
          api()
              .post("/api/v1/messages", Inbox.message(unique("ticket")).body())
              .expect(201)
              .at("/caseId");
      advance(MISSED);
      settle();
      assertThat(titles(crew, ann)).contains("Missed: case %s, the first response".formatted(id));
      assertThat(titles(crew, lea)).contains("Missed: case %s, the first response".formatted(id));
    }
  }

  @Test
  void whileACaseHasNoTeamSomebodyWhoAnswersForItsTierIsGivenIt() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String management = "teams: [management]";
    String tiers = Tiers.frontline("teams: [" + crew.team + "]", management, management);
    try (var _ = missed("{do: REASSIGN, LAST}");
        var _ = Rulebook.with(this, api(), "tiers", tiers)) {
      String id =
          api()
              .post("/api/v1/messages", Inbox.message(unique("ticket")).body())
              .expect(201)
              .at("/caseId");
      advance(MISSED);
      settle();
      assertThat(crew.holder(id)).isEqualTo(ann);
    }
  }

  @Test
  void aCallIsMadeForTheRowAndNotTwice() {
    var crew = new Crew(api());
    try (var _ = missed("{do: CALL, tier: SPECIALIST, path: FUNCTIONAL, LAST}")) {
      String id = asked(crew);
      advance(MISSED);
      settle();
      Reply calls = api().get("/api/v1/cases/" + id + "/gate").expect(200);
      assertThat(calls.at("/tier")).isEqualTo("SPECIALIST");
      assertThat(calls.at("/call")).isEqualTo("gone.1");
    }
  }

  /** Nothing else is recorded about the case, and its lists hand on the version that it has now. */
  @Test
  void whoeverBeginsAtAListIsNotStaleBecauseAnotherDecides() {
    var crew = new Crew(api());
    String lea = crew.person("lea", "LEAD");
    try (var _ = missed("{do: CHANGE_DECIDER, who: SUPERVISOR, LAST}")) {
      String id = asked(crew);
      advance(MISSED);
      settle();
      Reply it = api().get("/api/v1/cases/" + id).expect(200);
      assertThat(it.at("/decider")).isEqualTo(lea);
      long version = it.json().at("/version").asLong();
      var number = new CaseId(id);
      var anybody = Caller.system("test");
      assertThat(bean(Desk.class).item(anybody, number).orElseThrow().version()).isEqualTo(version);
      assertThat(bean(CaseList.class).items(anybody, List.of(number)).values())
          .extracting(CaseItem::version)
          .containsExactly(version);
    }
  }

  @Test
  void whoHasACaseThatARuleClosesIsTold() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    try (var _ = missed("{do: NOTIFY, who: AGENT, LAST}, {do: CLOSE, LAST}")) {
      String id = asked(crew);
      api().patch("/api/v1/cases/" + id, Map.of("assignee", ann)).expect(200);
      advance(MISSED);
      settle();
      assertThat(api().get("/api/v1/cases/" + id).at("/status")).isEqualTo("CLOSED");
      assertThat(titles(crew, ann)).contains("Missed: case %s, the first response".formatted(id));
    }
  }

  /** "Never on a case that has moved on": it is said what was not done, and why. */
  @Test
  void afterAClosingWhoIsToHearOfItDoesAndNothingElseIsDoneToTheCase() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    try (var _ = Rulebook.with(this, api(), "tiers", Tiers.withLastResort());
        var _ =
            missed(
                "{do: CLOSE, LAST}, {do: NOTIFY, who: AGENT, LAST}, {do: RAISE_PRIORITY},"
                    + " {do: REASSIGN, LAST}")) {
      String id = asked(crew);
      api().patch("/api/v1/cases/" + id, Map.of("assignee", ann)).expect(200);
      advance(MISSED);
      settle();
      Reply it = api().get("/api/v1/cases/" + id).expect(200);
      assertThat(it.at("/status")).isEqualTo("CLOSED");
      assertThat(it.at("/priority")).isEqualTo("LOW");
      assertThat(titles(crew, ann)).contains("Missed: case %s, the first response".formatted(id));
      Reply log = api().get("/api/v1/cases/" + id + "/actions").expect(200);
      assertThat(
              log.json()
                  .at("/entries")
                  .valueStream()
                  .map(e -> e.at("/outcome").asString() + " " + e.at("/deed").asString("")))
          .containsExactly("DONE CLOSE", "DONE NOTIFY", "NOT_POSSIBLE ", "DONE NOTIFY");
      assertThat(log.at("/entries/2/tried/0/deed")).isEqualTo("RAISE_PRIORITY");
      assertThat(log.at("/entries/2/tried/0/hindrance")).isEqualTo("CLOSED");
      assertThat(log.at("/entries/3/tried/0/hindrance")).isEqualTo("CLOSED");
    }
  }

  /** Whoever is away comes back; a team in which nobody works is one that somebody must look at. */
  @Test
  void aTeamThatIsAwayIsToldFromOneInWhichNobodyWorks() {
    var crew = new Crew(api());
    var away = new Crew(api());
    api()
        .post("/api/v1/people/" + away.person("cleo", "AGENT") + "/absences", Map.of())
        .expect(201);
    String empty = new Crew(api()).team;
    String tiers = Tiers.frontline("teams: [" + empty + "]", "", "people: [admin]");
    try (var _ = Rulebook.with(this, api(), "tiers", tiers);
        var _ =
            missed(
                "{do: CHANGE_TEAM, team: %s, LAST}, {do: CHANGE_TEAM, team: %s, LAST}, {do: NOTIFY, who: ON_CALL, tier: FRONTLINE, LAST}"
                    .formatted(away.team, empty))) {
      String id = asked(crew);
      advance(MISSED);
      settle();
      assertThat(
              api()
                  .get("/api/v1/cases/" + id + "/actions")
                  .expect(200)
                  .json()
                  .at("/entries")
                  .valueStream()
                  .map(e -> e.at("/tried/0/hindrance").asString()))
          .containsExactly("AWAY", "EMPTY_TEAM", "EMPTY_TEAM");
    }
  }

  /** No trigger calls for it, whichever hours of the office go by. */
  private String asked(Crew crew) {
    String id = crew.asked();
    api().patch("/api/v1/cases/" + id, Map.of("priority", "LOW")).expect(200);
    return id;
  }

  /**
   * One row after a missed first response.
   *
   * @param todo with {@code LAST} for what is done when it cannot be
   */
  private Rulebook missed(String todo) {
    String row = "{id: gone, after: breach, clocks: [first_response], do: [%s]}";
    return Rulebook.with(
        this,
        api(),
        "actions",
        "actions: {rows: [" + row.formatted(todo.replace(", LAST}", ", " + LAST + "}")) + "]}");
  }

  private List<String> titles(Crew crew, String person) {
    return crew.as(person)
        .get("/api/v1/notices")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .map(notice -> notice.get("title").asString())
        .toList();
  }
}
