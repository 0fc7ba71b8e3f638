package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseId;
import breakwater.journal.Journal;
import breakwater.triggers.steps.StepFact.ActionHeldBack;
import breakwater.triggers.steps.StepFact.ActionTaken;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * clocks.md, section 1.5: what came due while nobody looked is made up for in the order in which it
 * would have been done; told is only the last of it.
 */
class ActionsAfterAStandstillTest extends Product {
  private static final String LAST = "otherwise: {do: NOTIFY, who: LAST_RESORT}";

  @Test
  void a_message_that_comes_hours_late_is_acted_on_though_no_row_follows_its_last_step() {
    try (var _ = Rulebook.with(this, api(), "tiers", Tiers.withLastResort());
        var _ =
            rules(
                """
                {id: near, after: 75 %%, clocks: [first_response], do: [{do: NOTIFY, who: AGENT, %1$s}]},
                {id: missed, after: breach, clocks: [first_response],
                 do: [{do: NOTIFY, who: AGENT, %1$s}, {do: RAISE_PRIORITY}]}
                """
                    .formatted(LAST))) {
      String id = late();
      assertThat(steps(id)).contains("breach+1", "breach+2");
      assertThat(done(id))
          .as("what was near is no longer said beside what is missed")
          .containsExactly("missed NOTIFY", "missed RAISE_PRIORITY");
      assertThat(api().get("/api/v1/cases/" + id).at("/priority")).isEqualTo("HIGH");
      advance(Duration.ofHours(3));
      assertThat(done(id)).hasSize(2);
    }
  }

  @Test
  void what_changes_a_case_is_done_for_each_step_in_their_order() {
    var crew = new Crew(api());
    crew.person("ann", "AGENT");
    try (var _ = Rulebook.with(this, api(), "tiers", Tiers.withLastResort());
        var _ =
            rules(
                """
                {id: close, after: breach+2, clocks: [first_response], do: [{do: CLOSE, %2$s}]},
                {id: call, after: breach, clocks: [first_response], do: [{do: CALL, tier: ENGINEERING, path: FUNCTIONAL, %2$s}]},
                {id: move, after: breach+1, clocks: [first_response],
                 do: [{do: CHANGE_TEAM, team: %1$s, %2$s}]}
                """
                    .formatted(crew.team, LAST))) {
      String id = late();
      advance(Duration.ofSeconds(5));
      assertThat(done(id))
          .as("a case that was called up is not closed")
          .containsExactly("call CALL", "move CHANGE_TEAM", "close NOTIFY");
      JsonNode it = api().get("/api/v1/cases/" + id).expect(200).json();
      assertThat(it.at("/team").asString()).isEqualTo(crew.team);
      assertThat(it.at("/status").asString()).isEqualTo("OPEN");
    }
  }

  @Test
  void one_policy_leads_to_another_three_times_a_day_at_most() {
    try (var _ =
        rules(
            """
            {id: a, after: 75 %, clocks: [first_response], do: [{do: SWITCH_POLICY, policy: p1}]},
            {id: b, after: 90 %, clocks: [first_response], do: [{do: SWITCH_POLICY, policy: p2}]},
            {id: c, after: breach, clocks: [first_response], do: [{do: SWITCH_POLICY, policy: p3}]},
            {id: d, after: breach+1, clocks: [first_response], do: [{do: SWITCH_POLICY, policy: p4}]}
            """)) {
      String id = new Crew(api()).asked();
      advance(Duration.ofHours(5));
      settle();
      assertThat(done(id)).containsExactly("a SWITCH_POLICY", "b SWITCH_POLICY", "c SWITCH_POLICY");
      assertThat(all(id, ActionHeldBack.class))
          .extracting(held -> held.because().rule() + " " + held.limit())
          .containsExactly("d CHAIN");
    }
  }

  private Rulebook rules(String rows) {
    return Rulebook.with(this, api(), "actions", "actions: {rows: [" + rows + "]}");
  }

  /** A case whose message a channel hands in ten hours after it was sent. */
  private String late() {
    String id =
        api()
            .post(
                "/api/v1/messages",
                Inbox.message(unique("late"))
                    .with("sentAt", now().minus(Duration.ofHours(10)).toString())
                    .body())
            .expect(201)
            .at("/caseId");
    settle();
    return id;
  }

  private List<String> steps(String id) {
    return new CaseTime(this)
        .stepsDue(id).stream()
            .filter(key -> key.contains("first_response"))
            .map(key -> key.substring(key.lastIndexOf('/') + 1))
            .toList();
  }

  private List<String> done(String id) {
    return all(id, ActionTaken.class).stream()
        .map(taken -> taken.because().rule() + " " + taken.deed())
        .toList();
  }

  private <F> List<F> all(String id, Class<F> type) {
    return bean(Journal.class).read(new CaseId(id).subject()).of(type).stream()
        .map(recorded -> type.cast(recorded.fact()))
        .toList();
  }
}
