package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.journal.History;
import breakwater.journal.Journal;
import breakwater.sla.SlaFact;
import breakwater.sla.SlaFact.StepDue;
import breakwater.sla.StepsDue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Clocks of real cases under the default playbook (framework, step 1; clocks.md, section 5). */
class PromisesAreKeptInTimeTest extends Product {

  private String opened(Priority priority) {
    return new Desk(this, api()).opened(unique("Exports fail"), priority);
  }

  private JsonNode clock(String caseId, String kind) {
    return clock(caseId, kind, 1);
  }

  private JsonNode clock(String caseId, String kind, int cycle) {
    for (JsonNode clock :
        api().get("/api/v1/cases/" + caseId + "/clocks").expect(200).json().get("items")) {
      if (clock.get("kind").asString().equals(kind) && clock.get("cycle").asInt() == cycle) {
        return clock;
      }
    }
    throw new AssertionError("There is no clock " + kind + " " + cycle + " on case " + caseId);
  }

  private String state(String caseId, String kind) {
    return clock(caseId, kind).get("state").asString();
  }

  private void say(String caseId, String direction, String body) {
    api()
        .post("/api/v1/cases/" + caseId + "/messages", Map.of("direction", direction, "body", body))
        .expect(201);
  }

  private List<String> due(String caseId) {
    History history = bean(Journal.class).read(new CaseId(caseId).subject());
    return StepsDue.of(history).standing().stream()
        .map(recorded -> ((SlaFact) recorded.fact()).key())
        .toList();
  }

  /** framework, step 1: critical = 15 minutes to acknowledge, 2 hours to resolve; F09, E11. */
  @Test
  void aCriticalCaseIsAcknowledgedInAQuarterOfAnHourAndSaysWhy() {
    String id = opened(Priority.CRITICAL);

    JsonNode acknowledge = clock(id, "ACKNOWLEDGE");
    assertThat(acknowledge.get("targetSeconds").asLong()).isEqualTo(900);
    assertThat(acknowledge.get("rule").asString()).isEqualTo("critical");
    assertThat(acknowledge.get("playbookVersion").asString()).isNotEmpty();
    assertThat(acknowledge.get("condition").asString()).contains("CRITICAL");
    assertThat(clock(id, "RESOLUTION").get("targetSeconds").asLong()).isEqualTo(7_200);
  }

  /** framework, step 1: standard = 4 hours and 24 hours; each rule passed over says why. */
  @Test
  void aStandardCaseSaysWhyNoStricterRuleHolds() {
    JsonNode clock = clock(opened(Priority.MEDIUM), "FIRST_RESPONSE");

    assertThat(clock.get("targetSeconds").asLong()).isEqualTo(14_400);
    assertThat(clock.get("rule").asString()).isEqualTo("standard");
    assertThat(clock.get("passedOver").get(0).get("rule").asString()).isEqualTo("critical");
    assertThat(clock.get("passedOver").get(0).get("because").asString()).contains("CRITICAL");
    assertThat(clock.get("passedOver").get(0).get("found").asString()).isEqualTo("priority MEDIUM");
  }

  /** Section 5, line 4: the verdict names the instant of the promise, whenever the job ran. */
  @Test
  void whatIsMissedIsSaidAtTheInstantOfThePromise() {
    String id = opened(Priority.MEDIUM);
    Instant started = Instant.parse(clock(id, "FIRST_RESPONSE").get("startedAt").asString());

    advance(Duration.ofMinutes(200));
    assertThat(due(id)).contains("clock/first_response/1/-/75");
    assertThat(due(id)).doesNotContain("clock/first_response/1/-/breach");
    advance(Duration.ofMinutes(80));
    say(id, "OUTBOUND", "We are on it.");

    JsonNode clock = clock(id, "FIRST_RESPONSE");
    assertThat(clock.get("state").asString()).isEqualTo("STOPPED");
    assertThat(clock.get("breachedAt").asString())
        .isEqualTo(started.plus(4, ChronoUnit.HOURS).toString());
    History history = bean(Journal.class).read(new CaseId(id).subject());
    assertThat(StepsDue.of(history).find("clock/first_response/1/-/breach").orElseThrow().at())
        .isEqualTo(started.plus(4, ChronoUnit.HOURS));
    assertThat(StepsDue.of(history).highest())
        .extracting(recorded -> ((StepDue) recorded.fact()).step().key())
        .contains("breach+1");
  }

  /** Pains 4 and 7: waiting on the customer banks time, and hides no unanswered mail. */
  @Test
  void waitingOnTheCustomerStopsTheResolutionOnly() {
    String id = opened(Priority.MEDIUM);
    advance(Duration.ofMinutes(60));
    api().post("/api/v1/cases/" + id + "/waiting", Map.of("on", "CUSTOMER")).expect(200);
    advance(Duration.ofMinutes(120));

    JsonNode paused = clock(id, "RESOLUTION");
    assertThat(paused.get("state").asString()).isEqualTo("PAUSED");
    assertThat(paused.get("elapsedSeconds").asLong()).isBetween(3_600L, 3_602L);
    assertThat(paused.get("dueAt").isNull()).isTrue();
    assertThat(paused.get("dueAtIfResumedNow").isNull()).isFalse();
    assertThat(state(id, "FIRST_RESPONSE")).isEqualTo("RUNNING");
    say(id, "INBOUND", "Here is the log that you asked for.");
    assertThat(state(id, "RESOLUTION")).isEqualTo("RUNNING");
    assertThat(clock(id, "RESOLUTION").get("elapsedSeconds").asLong()).isLessThan(3_700);
  }

  /** Section 5, line 2, and pain 5: thanks after the end start nothing, and nothing is missed. */
  @Test
  void thanksAfterTheEndStartNothing() {
    String id = opened(Priority.MEDIUM);
    say(id, "OUTBOUND", "Please try again.");
    api().post("/api/v1/cases/" + id + "/resolution", Map.of("resolution", "Mended.")).expect(200);
    say(id, "INBOUND", "Thank you!");
    advance(Duration.ofDays(3));

    assertThat(state(id, "RESOLUTION")).isEqualTo("STOPPED");
    assertThat(due(id)).isEmpty();
    assertThat(api().get("/api/v1/cases/" + id + "/clocks").json().get("nextDueAt").isNull())
        .isTrue();
  }

  /** Section 1.3: what passed counts against a tighter target, and is missed at the change. */
  @Test
  void aCaseThatBecomesCriticalIsMissedAtTheChangeAndNotBefore() {
    String id = opened(Priority.MEDIUM);
    advance(Duration.ofHours(3));
    Instant before = now();
    api()
        .patch("/api/v1/cases/" + id, Map.of("priority", "CRITICAL", "reason", "All are down."))
        .expect(200);

    JsonNode resolution = clock(id, "RESOLUTION");
    assertThat(Instant.parse(resolution.get("breachedAt").asString()))
        .isAfterOrEqualTo(before.truncatedTo(ChronoUnit.SECONDS));
    JsonNode reply = clock(id, "FIRST_RESPONSE");
    assertThat(reply.get("breachedAt").isNull()).isTrue();
    assertThat(reply.get("remainingSeconds").asLong()).isBetween(590L, 600L);
    String page = api().get("/cases/" + id).expect(200).text();
    assertThat(page).contains("Missed <time").contains("and promised otherwise <time");
  }

  /** N5: a reply that reaches us late takes the breach back, and says because of what. */
  @Test
  void aReplyThatWasOnlyRecordedLateTakesTheBreachBack() {
    String conversation = unique("late");
    Instant sent = now();
    String id = tell(conversation, "m1", "INBOUND", "It fails.", sent);
    advance(Duration.ofHours(5));
    assertThat(due(id)).contains("clock/first_response/1/-/breach");

    tell(conversation, "m2", "OUTBOUND", "We look at it.", sent.plus(1, ChronoUnit.HOURS));

    assertThat(clock(id, "FIRST_RESPONSE").get("breachedAt").isNull()).isTrue();
    assertThat(due(id)).doesNotContain("clock/first_response/1/-/breach");
    assertThat(
            bean(Journal.class).read(new CaseId(id).subject()).has(SlaFact.BreachWithdrawn.class))
        .isTrue();
  }

  @Test
  void theHistoryTellsAWarningTheBreachAndWhatFollowsItApart() {
    String id = opened(Priority.CRITICAL);
    advance(Duration.ofMinutes(155));
    settle();
    assertThat(api().get("/cases/" + id).expect(200).text())
        .contains("noted a warning at 75 % of the resolution")
        .contains("noted the breach of the resolution")
        .contains("noted step 1 after the breach of the resolution");
  }

  /** N5: shuffled, doubled and late gives the same clocks through the API. */
  @Test
  void neitherOrderNorRepetitionOfWhatArrivesMatters() {
    Instant begin = now();
    advance(Duration.ofHours(30));
    String inOrder = story(begin, List.of(0, 1, 2, 3, 4));
    for (List<Integer> order :
        List.of(
            List.of(0, 4, 2, 2, 1, 3, 4, 0),
            List.of(3, 4, 0, 2, 2, 1, 4),
            List.of(1, 4, 3, 2, 0),
            List.of(4, 3, 2, 1, 0))) {
      String shuffled = story(begin, order);
      assertThat(times(shuffled)).as("%s", order).isEqualTo(times(inOrder));
      assertThat(openedAt(shuffled)).as("%s", order).isEqualTo(openedAt(inOrder));
    }
  }

  private String openedAt(String caseId) {
    return api().get("/api/v1/cases/" + caseId).expect(200).at("/openedAt");
  }

  private String story(Instant begin, List<Integer> order) {
    String conversation = unique("story");
    List<String> said = List.of("INBOUND", "OUTBOUND", "INBOUND", "INBOUND", "OUTBOUND");
    String id = "";
    for (int n : order) {
      id =
          tell(
              conversation,
              "m" + n,
              said.get(n),
              "Message number " + n + " of the story.",
              begin.plus(n * 5L, ChronoUnit.HOURS));
    }
    return id;
  }

  private List<String> times(String caseId) {
    return api()
        .get("/api/v1/cases/" + caseId + "/clocks")
        .json()
        .get("items")
        .valueStream()
        .map(
            clock ->
                "%s %s %s %s %s"
                    .formatted(
                        clock.get("kind"),
                        clock.get("state"),
                        clock.get("startedAt"),
                        clock.get("stoppedAt"),
                        clock.get("breachedAt")))
        .toList();
  }

  private String tell(String conversation, String id, String direction, String body, Instant at) {
    var message =
        Inbox.message(conversation)
            .with("source", "mirror")
            .with("externalId", conversation + id)
            .with("direction", direction)
            .with("from", Map.of("email", "jo@" + conversation + ".example", "name", "Jo"))
            .with("body", body)
            .with("sentAt", at.toString());
    Reply reply = api().post("/api/v1/messages", message.body());
    assertThat(reply.status()).isIn(200, 201);
    return reply.at("/caseId");
  }
}
