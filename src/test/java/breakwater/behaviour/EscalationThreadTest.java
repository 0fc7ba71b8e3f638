package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.cases.Priority;
import breakwater.people.Caller;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Tier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The whole way of an escalation, through the doors for programs. */
class EscalationThreadTest extends Product {
  private final Map<String, Object> nothing = Map.of();

  private Desk desk() {
    return new Desk(this, api());
  }

  /**
   * Framework, step 1: critical goes to engineering at once; step 4: evidence is owed afterwards.
   */
  @Test
  void aCriticalCaseIsRaisedAtOnceAndGoesOnInASecondPassAfterABounceback() {
    Desk desk = desk();
    String caseId = desk.opened(unique("Payments fail"), Priority.CRITICAL);
    String id = caseId + "-1";

    Reply gate = api().get(Desk.gateOf(caseId)).expect(200);
    assertThat(gate.at("/verdict")).isEqualTo("EXPEDITED");
    assertThat(gate.at("/rule")).isEqualTo("critical-priority");
    assertThat(gate.json().at("/owed").size()).isPositive();
    assertThat(desk.submit(caseId).at("/verdict")).isEqualTo("EXPEDITED");

    Reply raised = desk.escalation(id);
    assertThat(raised.at("/state")).isEqualTo("RAISED");
    assertThat(raised.at("/tier")).isEqualTo("ENGINEERING");
    assertThat(raised.at("/severity")).isEqualTo("CRITICAL");

    advance(Duration.ofMinutes(5));
    assertThat(desk.does(id, "claim", nothing).expect(200).at("/state")).isEqualTo("CLAIMED");
    advance(Duration.ofMinutes(5));
    Reply started = desk.does(id, "start", nothing).expect(200);
    assertThat(started.json().at("/handoffDelaySeconds").asInt()).isBetween(600, 630);

    desk.does(id, "bounceback", Map.of("reason", "Which account?", "missing", List.of("evidence")))
        .expect(200);
    assertThat(desk.escalation(id).at("/state")).isEqualTo("BOUNCED_BACK");
    assertThat(desk.submit(caseId).at("/verdict")).isEqualTo("EVIDENCE_WANTED");

    advance(Duration.ofMinutes(10));
    desk.addEvidence(caseId);
    Reply again = desk.escalation(id);
    assertThat(again.at("/state")).isEqualTo("RAISED");
    assertThat(again.at("/pass")).isEqualTo("2");

    desk.does(id, "claim", nothing).expect(200);
    advance(Duration.ofMinutes(1));
    Reply second = desk.does(id, "start", nothing).expect(200);
    assertThat(second.json().at("/passes/1/handoffDelaySeconds").asInt()).isBetween(60, 90);
    assertThat(second.json().at("/handoffDelaySeconds").asInt()).isBetween(60, 90);
    assertThat(second.json().at("/totalHandoffDelaySeconds").asInt()).isBetween(1260, 1320);
    assertThat(second.at("/raisedAt")).isEqualTo(second.at("/passes/1/raisedAt"));
    assertThat(second.at("/firstRaisedAt")).isEqualTo(second.at("/passes/0/raisedAt"));
    assertThat(second.json().at("/passes/0/handoffDelaySeconds").asInt()).isBetween(600, 630);

    desk.does(id, "decision", Map.of("decision", "FIX", "note", "Today.")).expect(200);
    Reply resolved =
        desk.does(
                id,
                "resolution",
                Map.of(
                    "cause", "code-defect",
                    "rootCause", "A lock that was never released.",
                    "resolution", "The lock is released.",
                    "minutes", 45,
                    "depth", "L3"))
            .expect(200);
    assertThat(resolved.at("/state")).isEqualTo("RESOLVED");
    assertThat(resolved.at("/resolution/minutes")).isEqualTo("45");

    desk.does(id, "shipment", Map.of("version", "4.2.1", "date", "2026-11-21")).expect(200);
    desk.does(id, "notification", nothing).expect(200);
    desk.does(id, "confirmation", nothing).expect(200);
    Reply closed = desk.does(id, "closure", Map.of("reason", "fixed-and-confirmed")).expect(200);
    assertThat(closed.at("/state")).isEqualTo("CLOSED");
    assertThat(closed.at("/closedFor")).isEqualTo("fixed-and-confirmed");
  }

  /**
   * Framework, step 4: nothing reaches engineering that is not verified; package: all its parts.
   */
  @Test
  void anOrdinaryCaseWaitsForItsChecklistAndForASignature() {
    Desk desk = desk();
    String caseId = desk.opened(unique("Exports fail"), Priority.MEDIUM);
    api().get(Desk.gateOf(caseId)).expect(404);
    desk.call(caseId, "ENGINEERING");

    Reply early = desk.submit(caseId);
    assertThat(early.at("/verdict")).isEqualTo("EVIDENCE_WANTED");
    assertThat(early.at("/reasons")).contains("status-page").contains("signature");
    api().get("/api/v1/escalations/" + caseId + "-1").expect(404);

    desk.completePackage(caseId);
    Reply unsigned = desk.submit(caseId);
    assertThat(unsigned.at("/verdict")).isEqualTo("EVIDENCE_WANTED");
    assertThat(unsigned.json().at("/reasons").size()).isEqualTo(1);

    Reply gate = desk.sign(caseId);
    assertThat(gate.at("/verdict")).isEqualTo("PASSED");
    assertThat(gate.at("/score/value")).isEqualTo("100");
    assertThat(desk.submit(caseId).at("/verdict")).isEqualTo("PASSED");

    String id = caseId + "-1";
    assertThat(desk.escalation(id).at("/team")).isEqualTo("engineering");
    String markdown =
        api()
            .get("/api/v1/escalations/" + id + "/package", "Accept", "text/markdown")
            .expect(200)
            .text();
    assertThat(markdown)
        .startsWith("# Exports of more than 10,000 rows fail")
        .contains("| Severity | MEDIUM \\(P3\\) |")
        .contains("probably affected: 60 to 300")
        .contains("Verified at tier 1 by:** admin");
    assertThat(
            api()
                .get("/api/v1/escalations/" + id + "/package", "Accept", "application/json")
                .expect(200)
                .at("/document/ask/kind"))
        .isEqualTo("INVESTIGATE_ROOT_CAUSE");
  }

  /** House: new evidence opens the next pass, and it goes through the gate again. */
  @Test
  void afterABouncebackAnOrdinaryCaseIsSignedAndSubmittedAgain() {
    Desk desk = desk();
    String id = desk.raised(unique("Exports fail"));
    String caseId = id.substring(0, id.lastIndexOf('-'));
    desk.does(id, "claim", nothing).expect(200);
    desk.does(
            id,
            "bounceback",
            Map.of("reason", "No log.", "missing", List.of("technical-evidence", "The HAR file")))
        .expect(200);

    Reply gate = api().get(Desk.gateOf(caseId)).expect(200);
    assertThat(gate.at("/round")).isEqualTo("2");
    assertThat(desk.submit(caseId).at("/reasons")).contains("technical-evidence");

    api()
        .put(
            Desk.gateOf(caseId) + "/items/technical-evidence",
            Map.of("state", "COULD_NOT_GET", "finding", "The customer cannot record one."))
        .expect(200);
    desk.sign(caseId);
    assertThat(desk.submit(caseId).at("/reasons")).contains("asked.2.1", "The HAR file");
    desk.answerAsked(caseId, 1);
    desk.sign(caseId);
    assertThat(desk.submit(caseId).at("/verdict")).isEqualTo("PASSED");
    assertThat(desk.escalation(id).at("/pass")).isEqualTo("2");

    desk.does(id, "contest", Map.of("reason", "The log was there.")).expect(200);
    Reply own = desk.does(id, "contest/judgement", Map.of("upheld", true)).expect(409);
    assertThat(own.at("/detail")).contains("you bounced it back yourself");
    Reply judged =
        desk.colleague().does(id, "contest/judgement", Map.of("upheld", true)).expect(200);
    assertThat(judged.at("/passes/0/contestUpheld")).isEqualTo("true");
    assertThat(judged.at("/passes/0/missing/1")).isEqualTo("The HAR file");
  }

  /** Each team of the first playbook's routing is there from the first start, with its tier. */
  @Test
  void itIsTransferredToEachTeamOfTheRoutingAndComesBack() throws IOException {
    Map<String, Tier> tiers =
        Map.of(
            "specialists", Tier.SPECIALIST,
            "security", Tier.ENGINEERING,
            "management", Tier.MANAGEMENT,
            "engineering", Tier.ENGINEERING);
    assertThat(routed()).containsExactlyInAnyOrderElementsOf(tiers.keySet());
    tiers.forEach(
        (team, tier) ->
            assertThat(
                    bean(Teams.class)
                        .find(Caller.system("test"), new TeamId(team))
                        .orElseThrow()
                        .value()
                        .tier())
                .isEqualTo(tier));
    Desk desk = desk();
    String id = desk.raised(unique("Exports fail"));
    for (String team : List.of("security", "specialists", "management", "engineering")) {
      Map<String, String> there = Map.of("team", team, "reason", "It is theirs.");
      assertThat(desk.does(id, "transfer", there).expect(200).at("/team")).isEqualTo(team);
    }
  }

  /** The teams that the playbook that the product comes with names. */
  private static Set<String> routed() throws IOException {
    String playbook =
        new ClassPathResource("playbook/default.yaml").getContentAsString(StandardCharsets.UTF_8);
    return Pattern.compile("(?m)^ +team: (\\S+)$")
        .matcher(playbook)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void whatIsMissingIsAskedOfTheCustomerAndTheCaseWaits() {
    Desk desk = desk();
    String caseId = desk.opened(unique("Exports fail"), Priority.HIGH);
    desk.call(caseId, "ENGINEERING");
    api().post(Desk.gateOf(caseId) + "/customer-request", nothing).expect(200);
    var now = bean(Cases.class).find(Caller.system("test"), new CaseId(caseId)).orThrow();
    assertThat(now.status().name()).isEqualTo("WAITING_ON_CUSTOMER");
    assertThat(now.conversation().messages()).isEqualTo(2);
  }
}
