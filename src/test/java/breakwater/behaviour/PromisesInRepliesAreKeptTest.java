package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * F09, F07: what we say to a customer with a time is a promise like any other (framework, step 1).
 */
class PromisesInRepliesAreKeptTest extends Product {

  @Test
  void a_promise_that_is_kept_in_mind_is_a_clock_of_its_own_and_the_next_reply_keeps_it() {
    var crew = new Crew(api());
    String id = crew.asked();
    Instant until = now().plus(Duration.ofHours(26)).truncatedTo(ChronoUnit.MINUTES);
    promise(id, until).expect(201);
    api().post("/api/v1/cases/" + id + "/waiting", Map.of("on", "CUSTOMER")).expect(200);
    settle();
    JsonNode clock = clocks(id).getFirst();
    assertThat(clock.at("/state").asString()).isEqualTo("RUNNING");
    assertThat(clock.at("/dueAt").asString()).isEqualTo(until.toString());
    assertThat(clock.at("/rule").asString()).isEqualTo("promised in a reply");
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    assertThat(browser.load("/cases/" + id).body())
        .contains("Promised reply", "promised in a reply to the customer", "the next word by")
        .doesNotContain(">" + until);

    advance(Duration.between(now(), until).minusSeconds(60));
    say(id, Map.of("direction", "NOTE", "body", "Nearly."));
    assertThat(clocks(id).getFirst().at("/state").asString()).isEqualTo("RUNNING");
    say(id, Map.of("direction", "OUTBOUND", "body", "It is found."));
    settle();
    assertThat(clocks(id).getFirst().at("/state").asString()).isEqualTo("STOPPED");
    advance(Duration.ofHours(1));
    assertThat(
            clocks(id).getFirst().at("/breachedAt").isMissingNode()
                || clocks(id).getFirst().at("/breachedAt").isNull())
        .isTrue();
  }

  @Test
  void whoever_has_the_case_is_warned_and_told_when_it_is_missed() {
    var crew = new Crew(api());
    String ann = crew.person("ann", "AGENT");
    String id = crew.asked();
    api().patch("/api/v1/cases/" + id, Map.of("assignee", ann)).expect(200);
    promise(id, now().plus(Duration.ofMinutes(100))).expect(201);
    settle();
    advance(Duration.ofMinutes(76));
    settle();
    assertThat(titles(crew, ann))
        .containsExactly("Near: case %s, 75 %% of the promised reply".formatted(id));
    advance(Duration.ofMinutes(25));
    settle();
    assertThat(titles(crew, ann)).contains("Missed: case %s, the promised reply".formatted(id));
  }

  @Test
  void a_new_word_takes_the_place_of_the_one_before_and_a_solution_ends_it() {
    var crew = new Crew(api());
    String id = crew.asked();
    promise(id, now().plus(Duration.ofHours(2))).expect(201);
    advance(Duration.ofHours(1));
    promise(id, now().plus(Duration.ofHours(3))).expect(201);
    settle();
    assertThat(clocks(id)).hasSize(2);
    assertThat(clocks(id).getFirst().at("/state").asString()).isEqualTo("STOPPED");
    api().post("/api/v1/cases/" + id + "/resolution", Map.of()).expect(200);
    settle();
    assertThat(clocks(id).getLast().at("/state").asString()).isEqualTo("CANCELLED");
  }

  @Test
  void what_promises_nothing_or_is_out_of_time_is_refused_with_what_to_write() {
    String id = new Crew(api()).asked();
    assertThat(promise(id, now().minusSeconds(1)).at("/type")).endsWith("promise-out-of-time");
    assertThat(promise(id, now().plus(Duration.ofDays(91))).at("/type"))
        .endsWith("promise-out-of-time");
    Reply note =
        api()
            .post(
                "/api/v1/cases/" + id + "/messages",
                Map.of(
                    "direction", "NOTE",
                    "body", "By three.",
                    "promisedUntil", now().plusSeconds(600).toString()));
    assertThat(note.at("/type")).endsWith("promise-to-nobody");
    settle();
    assertThat(clocks(id)).isEmpty();
  }

  /** The reply and the resolution of a colleague cross: whoever promises hears of it. */
  @Test
  void on_a_case_that_a_colleague_resolved_meanwhile_a_promise_is_refused_and_nothing_is_lost() {
    String id = new Crew(api()).asked();
    Instant until = now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    String page = "/cases/" + id;
    api().post("/api/v1" + page + "/resolution", Map.of()).expect(200);
    Reply no = promise(id, until).expect(409);
    assertThat(no.at("/type")).endsWith("promise-on-finished");
    assertThat(no.at("/detail")).contains("RESOLVED", "Reopen it first");
    String shown =
        new SignedInBrowser(address(), ADMIN_TOKEN)
            .press(
                page,
                page + "/messages",
                Map.of(
                    "body", "You will hear from us within 2 hours.",
                    "direction", "OUTBOUND",
                    "promisedUntil", until.toString()))
            .body();
    assertThat(shown).contains("no promise is kept", "You will hear from us within 2 hours.");
    assertThat(api().get("/api/v1" + page + "/history").text())
        .doesNotContain("reply-promised", "You will hear from us");

    say(id, Map.of("direction", "OUTBOUND", "body", "It is solved."));
    api().post("/api/v1" + page + "/reopening", Map.of("reason", "Not yet.")).expect(200);
    promise(id, until).expect(201);
    settle();
    assertThat(clocks(id).getLast().at("/state").asString()).isEqualTo("RUNNING");
  }

  @Test
  void while_somebody_writes_the_time_is_offered_and_sent_with_the_reply() {
    Reply read =
        api()
            .post("/api/v1/wording", Map.of("text", "We will get back to you within 2 hours."))
            .expect(200);
    Instant until = Instant.parse(read.at("/promises/0/until"));
    assertThat(Duration.between(now(), until))
        .isBetween(Duration.ofMinutes(119), Duration.ofHours(2));

    String id = new Crew(api()).asked();
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    String page = "/cases/" + id;
    browser.press(
        page,
        page + "/messages",
        Map.of(
            "body", "We will get back to you within 2 hours.",
            "direction", "OUTBOUND",
            "promisedUntil", until.toString()));
    settle();
    assertThat(clocks(id).getFirst().at("/dueAt").asString())
        .isEqualTo(until.truncatedTo(ChronoUnit.SECONDS).toString());
    assertThat(
            browser
                .press(
                    page,
                    page + "/messages",
                    Map.of("body", "Soon.", "direction", "OUTBOUND", "promisedUntil", "soon"))
                .statusCode())
        .isLessThan(500);
  }

  private Reply promise(String id, Instant until) {
    return api()
        .post(
            "/api/v1/cases/" + id + "/messages",
            Map.of(
                "direction", "OUTBOUND",
                "body", "We will get back to you.",
                "promisedUntil", until.toString()));
  }

  private void say(String id, Map<String, Object> what) {
    api().post("/api/v1/cases/" + id + "/messages", what).expect(201);
    settle();
  }

  private List<JsonNode> clocks(String id) {
    JsonNode answer = api().get("/api/v1/cases/" + id + "/clocks").expect(200).json();
    return answer
        .at("/items")
        .valueStream()
        .filter(clock -> clock.at("/kind").asString().equalsIgnoreCase("PROMISED_REPLY"))
        .toList();
  }

  private List<String> titles(Crew crew, String person) {
    return crew.as(person)
        .get("/api/v1/notices?limit=100")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .map(notice -> notice.at("/title").asString())
        .filter(title -> title.contains("promised reply"))
        .toList();
  }
}
