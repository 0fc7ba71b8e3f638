package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.MessageId;
import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.journal.Journal.Decision;
import breakwater.journal.Texts;
import breakwater.triggers.steps.StepFact.ActionGroundGone;
import breakwater.triggers.steps.StepFact.ActionHeldBack;
import breakwater.triggers.steps.StepFact.ActionNotPossible;
import breakwater.triggers.steps.StepFact.ActionTaken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F07, F04: what is done when a promise is near or missed (framework, step 1). */
class ActionsFollowStepsTest extends Product {
  private static final String LAST = "otherwise: {do: NOTIFY, who: LAST_RESORT}";

  @Test
  void a_warning_tells_who_has_the_case_once_and_only_them() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    try (var _ = rules("{id: near, after: 75 %, do: [{do: NOTIFY, who: AGENT, " + LAST + "}]}")) {
      String id = given(crew, ann);
      advance(Duration.ofMinutes(179));
      assertThat(titles(crew, ann)).isEmpty();
      advance(Duration.ofMinutes(2));
      settle();
      assertThat(titles(crew, ann))
          .containsExactly("Near: case %s, 75 %% of the first response".formatted(id));
      advance(Duration.ofMinutes(20));
      assertThat(titles(crew, ann)).hasSize(1);
      assertThat(titles(crew, bob)).isEmpty();
      assertThat(api().get("/api/v1/cases/" + id + "/history").text())
          .contains("action.taken.v1")
          .contains("\"rule\":\"near\"");
    }
  }

  @Test
  void a_breach_moves_the_case_on_and_where_nobody_is_there_somebody_hears_of_it() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    String lea = crew.person("lea", "LEAD");
    away(lea);
    try (var _ = Rulebook.with(this, api(), "tiers", Tiers.withLastResort());
        var _ =
            rules(
                """
                {id: moved, after: breach, clocks: [first_response],
                 do: [{do: REASSIGN, otherwise: {do: NOTIFY, who: SUPERVISOR, %s}}]}
                """
                    .formatted(LAST))) {
      String id = given(crew, ann);
      advance(Duration.ofMinutes(241));
      assertThat(crew.holder(id)).isEqualTo(bob);
      assertThat(titles(crew, bob))
          .containsExactly("Case %s is yours, after the missed first response".formatted(id));

      String second = given(crew, ann);
      away(bob);
      advance(Duration.ofMinutes(241));
      assertThat(crew.holder(second)).isEqualTo(ann);
      Reply log = api().get("/api/v1/cases/" + second + "/actions").expect(200);
      assertThat(log.at("/entries/0/outcome")).isEqualTo("DONE");
      assertThat(log.at("/entries/0/because/rule")).isEqualTo("moved");
      assertThat(log.at("/entries/0/tried/0/hindrance")).isEqualTo("EMPTY_TEAM");
      ActionTaken taken = all(second, ActionTaken.class).getLast();
      assertThat(taken.tried()).hasSize(2);
      assertThat(taken.whom()).hasToString("Optional[LAST_RESORT]");
    }
  }

  @Test
  void what_a_change_makes_missed_is_followed_as_the_case_stands_then() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    try (var _ =
        rules(
            """
            {id: urgent, after: breach, clocks: [resolution], when: {priority: [CRITICAL]},
             do: [{do: NOTIFY, who: AGENT, %s}]}
            """
                .formatted(LAST))) {
      String id = given(crew, ann);
      advance(Duration.ofHours(6));
      assertThat(titles(crew, ann)).isEmpty();
      api().patch("/api/v1/cases/" + id, Map.of("priority", "CRITICAL")).expect(200);
      advance(Duration.ofSeconds(2));
      settle();
      assertThat(titles(crew, ann))
          .containsExactly("Missed: case %s, the resolution".formatted(id));
    }
  }

  @Test
  void several_things_are_done_at_once_and_in_order() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String bob = crew.person("bob", "AGENT");
    String lea = crew.person("lea", "LEAD");
    try (var _ =
        rules(
            """
            {id: all-of-it, after: breach, clocks: [first_response], do: [
              {do: REASSIGN, to: %1$s, %2$s}, {do: NOTIFY, who: AGENT, %2$s},
              {do: RAISE_PRIORITY}, {do: SWITCH_POLICY, policy: strict},
              {do: CHANGE_DECIDER, who: SUPERVISOR, %2$s}]}
            """
                .formatted(bob, LAST))) {
      String id = given(crew, ann);
      advance(Duration.ofMinutes(241));
      settle();
      assertThat(crew.holder(id)).isEqualTo(bob);
      assertThat(titles(crew, bob)).contains("Missed: case %s, the first response".formatted(id));
      assertThat(titles(crew, lea))
          .contains("You decide about case %s, after the missed first response".formatted(id));
      Reply it = api().get("/api/v1/cases/" + id).expect(200);
      assertThat(it.at("/priority")).isEqualTo("HIGH");
      assertThat(it.text()).contains("policy:strict");
      assertThat(it.at("/decider")).isEqualTo(lea);
      assertThat(api().get("/cases/" + id, "Accept", "text/html").text())
          .contains(">Decides</dt>", "a promise was near or missed");
    }
  }

  /** The guard: what an action does to a case does not set the same action off without an end. */
  @Test
  void an_action_does_not_go_round_in_a_circle() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    try (var _ =
        rules(
            """
            {id: chatty, after: [75 %%, 90 %%, breach, breach+1, breach+2], clocks: [first_response],
             most: 2, do: [{do: NOTIFY, who: AGENT, %s}]}
            """
                .formatted(LAST))) {
      String id = given(crew, ann);
      advance(Duration.ofHours(7));
      assertThat(titles(crew, ann)).hasSize(2);
      assertThat(all(id, ActionHeldBack.class)).hasSize(3);
    }
  }

  /** Never on a case that has moved on; what is known late takes back what had no ground. */
  @Test
  void a_reply_that_became_known_late_takes_the_action_back() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    try (var _ =
        rules(
            """
            {id: stricter, after: breach, clocks: [first_response],
             do: [{do: RAISE_PRIORITY}, {do: SWITCH_POLICY, policy: strict}]}
            """)) {
      String id = given(crew, ann);
      advance(Duration.ofMinutes(242));
      settle();
      assertThat(api().get("/api/v1/cases/" + id).at("/priority")).isEqualTo("HIGH");
      replied(id, Duration.ofMinutes(60));
      settle();
      assertThat(all(id, ActionGroundGone.class)).hasSize(2);
      Reply log = api().get("/api/v1/cases/" + id + "/actions").expect(200);
      assertThat(log.at("/entries/2/outcome")).isEqualTo("GROUND_GONE");
      assertThat(log.at("/entries/2/deed")).isEqualTo("RAISE_PRIORITY");
      assertThat(log.at("/entries/2/takenBack")).isEqualTo("true");
      Reply it = api().get("/api/v1/cases/" + id).expect(200);
      assertThat(it.at("/priority")).isEqualTo("MEDIUM");
      assertThat(it.text()).doesNotContain("policy:strict");

      String answered = given(crew, ann);
      crew.answer(answered);
      advance(Duration.ofHours(5));
      assertThat(all(answered, ActionTaken.class)).isEmpty();
      assertThat(all(answered, ActionNotPossible.class)).isEmpty();
    }
  }

  private Rulebook rules(String row) {
    return Rulebook.with(this, api(), "actions", "actions: {rows: [" + row + "]}");
  }

  private String given(Crew crew, String person) {
    String id = crew.asked();
    api().patch("/api/v1/cases/" + id, Map.of("assignee", person)).expect(200);
    return id;
  }

  private void away(String person) {
    api().post("/api/v1/people/" + person + "/absences", Map.of()).expect(201);
    settle();
  }

  /** A channel reports only now that the customer was answered long ago. */
  private void replied(String id, Duration afterOpening) {
    var subject = new CaseId(id).subject();
    bean(Journal.class)
        .<Boolean>decide(
            subject,
            Actor.system("mail"),
            Cause.channel("mail"),
            history ->
                new Decision<>(
                    List.of(
                        Happening.at(
                            history.facts().getFirst().at().plus(afterOpening),
                            new AgentWrote(
                                new MessageId(unique("late")),
                                new Label("mail"),
                                Optional.empty(),
                                bean(Texts.class).keep(subject, "Here is how."),
                                true))),
                    true));
  }

  private List<String> titles(Crew crew, String person) {
    return crew.as(person)
        .get("/api/v1/notices")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .map(notice -> notice.get("title").asString())
        .filter(title -> !title.startsWith("Case ") || title.contains("after"))
        .toList();
  }

  private <F> List<F> all(String id, Class<F> type) {
    History history = bean(Journal.class).read(new CaseId(id).subject());
    return history.of(type).stream().map(recorded -> type.cast(recorded.fact())).toList();
  }
}
