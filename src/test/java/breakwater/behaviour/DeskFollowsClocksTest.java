package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F05, F07, F36: the desk knows what is promised, says it, and is ordered by it. */
class DeskFollowsClocksTest extends Product {

  /** framework, step 1: standard = 4 hours to the first response, near after 75 % of them. */
  @Test
  void a_promise_comes_near_is_missed_and_is_met_at_the_desk_too() {
    String id = opened(Priority.MEDIUM);
    Instant due = Instant.parse(item(id).at("/dueAt").asString());
    assertThat(Duration.between(now(), due).toMinutes()).isBetween(239L, 240L);
    assertThat(item(id).at("/dueKind").asString()).isEqualTo("FIRST_RESPONSE");
    assertThat(reason(id)).isEqualTo("DUE first response due");
    assertThat(found(id, "promise=near")).isFalse();

    advance(Duration.ofMinutes(181));
    assertThat(reason(id)).isEqualTo("NEAR first response is near, due");
    assertThat(found(id, "promise=near")).isTrue();
    assertThat(found(id, "promise=missed")).isFalse();

    int missed = count("missed");
    advance(Duration.ofMinutes(60));
    assertThat(reason(id)).isEqualTo("MISSED first response was due");
    assertThat(found(id, "promise=missed")).isTrue();
    assertThat(count("missed")).isGreaterThan(missed);

    say(id, "OUTBOUND", "We are on it.");
    assertThat(item(id).at("/dueKind").asString()).isEqualTo("RESOLUTION");
    assertThat(found(id, "promise=missed")).isFalse();
    api().post("/api/v1/cases/" + id + "/resolution", Map.of()).expect(200);
    assertThat(item(id).at("/dueAt").isNull()).isTrue();
  }

  @Test
  void what_is_promised_earlier_stands_higher_and_other_rules_move_it() {
    String id = opened(Priority.LOW);
    Instant openedAt =
        Instant.parse(item(id).at("/openedAt").asString()).truncatedTo(ChronoUnit.SECONDS);
    assertThat(rank(id)).isEqualTo(openedAt.plus(Duration.ofHours(4)));
    try (var rules = Rulebook.with(this, api(), "promises", hourly())) {
      assertThat(rank(id)).isEqualTo(openedAt.plus(Duration.ofHours(1)));
    }
    say(id, "OUTBOUND", "We are on it.");
    assertThat(rank(id)).isEqualTo(openedAt.plus(Duration.ofHours(24)));
  }

  /** The promises in force, with an hour for the first response of a standard case. */
  private String hourly() {
    String yaml = api().get("/api/v1/playbook", "Accept", "application/yaml").expect(200).text();
    var section = Pattern.compile("(?ms)^promises:.*?(?=^\\w|\\z)").matcher(yaml);
    assertThat(section.find()).isTrue();
    return section.group().replace("first_response: 4 h", "first_response: 1 h");
  }

  @Test
  void what_is_put_aside_leaves_the_desk_until_its_time() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    String id = opened(Priority.MEDIUM);
    String until = now().plus(Duration.ofHours(2)).toString();
    ann.post("/api/v1/cases/" + id + "/snooze", Map.of("until", until)).expect(200);
    assertThat(found(id, "")).isFalse();
    assertThat(found(id, "status=snoozed")).isTrue();
    assertThat(found(id, "status=unfinished")).isTrue();
    assertThat(reason(id)).isEqualTo("SNOOZED put aside, back");
    assertThat(count("snoozed")).isPositive();
    advance(Duration.ofHours(2));
    assertThat(found(id, "")).isTrue();
    assertThat(found(id, "status=snoozed")).isFalse();

    ann.post("/api/v1/cases/" + id + "/snooze", Map.of("untilCustomerWrites", true)).expect(200);
    assertThat(found(id, "")).isFalse();
    say(id, "INBOUND", "Any news?");
    assertThat(found(id, "")).isTrue();
  }

  private String opened(Priority priority) {
    return new Desk(this, api()).opened(unique("Exports fail"), priority);
  }

  private void say(String id, String direction, String body) {
    api()
        .post("/api/v1/cases/" + id + "/messages", Map.of("direction", direction, "body", body))
        .expect(201);
  }

  private JsonNode item(String id) {
    return desk(id, "status=all").getFirst();
  }

  private Instant rank(String id) {
    return Instant.parse(item(id).at("/rankAt").asString());
  }

  private String reason(String id) {
    JsonNode first = item(id).at("/because/0");
    return first.at("/kind").asString() + " " + first.at("/words").asString();
  }

  private boolean found(String id, String filter) {
    return !desk(id, filter).isEmpty();
  }

  private List<JsonNode> desk(String id, String filter) {
    return api()
        .get("/api/v1/desk?q=" + id + "&" + filter)
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .filter(item -> item.at("/id").asString().equals(id))
        .toList();
  }

  private int count(String what) {
    return api().get("/api/v1/desk/counts").expect(200).json().at("/" + what).asInt();
  }
}
