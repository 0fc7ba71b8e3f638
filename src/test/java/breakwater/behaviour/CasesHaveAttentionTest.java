package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E13, E02: put aside and back by itself, watched, mentioned. */
class CasesHaveAttentionTest extends Product {

  @Test
  void a_case_that_is_put_aside_comes_back_by_itself() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    String id = crew.asked();
    String until = now().plus(Duration.ofHours(3)).toString();
    assertThat(post(ann, id, "snooze", Map.of("until", until)).at("/snoozed/by")).contains("ann");
    advance(Duration.ofMinutes(179));
    assertThat(first(ann)).isEmpty();
    advance(Duration.ofMinutes(1));
    assertThat(first(ann)).isEqualTo("Back on your desk: case " + id);
    assertThat(attention(id).at("/snoozed")).isIn("", "null");
    advance(Duration.ofHours(9));
    assertThat(timesBack(ann)).isEqualTo(1);
  }

  @Test
  void the_customer_always_brings_it_back_and_so_does_whoever_takes_it_up() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    String id = crew.asked();
    post(ann, id, "snooze", Map.of("untilCustomerWrites", true));
    assertThat(attention(id).at("/snoozed/by")).contains("ann");
    say(id, "INBOUND", "Any news?");
    assertThat(attention(id).at("/snoozed")).isIn("", "null");

    post(ann, id, "snooze", Map.of("until", now().plus(Duration.ofHours(1)).toString()));
    ann.delete("/api/v1/cases/" + id + "/snooze").expect(200);
    advance(Duration.ofHours(2));
    assertThat(timesBack(ann)).isZero();
  }

  @Test
  void what_cannot_be_put_aside_is_refused() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    String id = crew.asked();
    String path = "/api/v1/cases/" + id + "/snooze";
    ann.post(path, Map.of()).expect(400);
    ann.post(path, Map.of("until", "soon")).expect(400);
    ann.post(path, Map.of("until", now().minusSeconds(1).toString())).expect(422);
    ann.post(path, Map.of("until", now().plus(Duration.ofDays(400)).toString())).expect(422);
    ann.post("/api/v1/cases/999999999/snooze", Map.of("untilCustomerWrites", true)).expect(404);
    post(ann, id, "resolution", Map.of("resolution", "Done."));
    ann.post(path, Map.of("untilCustomerWrites", true)).expect(409);
  }

  @Test
  void who_watches_is_told_what_others_do_and_nothing_any_more_afterwards() {
    var crew = new Crew(api());
    String who = crew.person("ann", "AGENT");
    Api ann = crew.as(who);
    String id = crew.asked();
    post(ann, id, "watchers", Map.of());
    ann.post("/api/v1/cases/" + id + "/watchers", Map.of("person", "nobody-at-all")).expect(404);
    advance(Duration.ofMinutes(1));
    say(id, "INBOUND", "Any news?");
    settle();
    assertThat(first(ann)).isEqualTo("The customer wrote: case " + id);
    ann.delete("/api/v1/cases/" + id + "/watchers/" + who).expect(200);
    say(id, "INBOUND", "Hello?");
    settle();
    assertThat(notices(ann)).isEqualTo(1);
  }

  @Test
  void who_is_mentioned_in_a_note_is_told_once_and_a_customers_at_mentions_nobody() {
    var crew = new Crew(api());
    String who = crew.person("bob", "AGENT");
    Api bob = crew.as(who);
    String id = crew.asked();
    say(id, "INBOUND", "Ask @" + who);
    settle();
    assertThat(notices(bob)).isZero();
    say(id, "NOTE", "Could you look, @%s? And @nobody-at-all, ann@%s.".formatted(who, who));
    settle();
    say(id, "NOTE", "Thanks.");
    settle();
    assertThat(first(bob)).isEqualTo("You are mentioned on case " + id);
    assertThat(notices(bob)).isEqualTo(1);
  }

  private static Reply post(Api as, String id, String noun, Object body) {
    return as.post("/api/v1/cases/" + id + "/" + noun, body).expect(200);
  }

  private Reply attention(String id) {
    return api().get("/api/v1/cases/" + id + "/attention").expect(200);
  }

  private void say(String id, String direction, String body) {
    api()
        .post("/api/v1/cases/" + id + "/messages", Map.of("direction", direction, "body", body))
        .expect(201);
  }

  private static String first(Api as) {
    return as.get("/api/v1/notices").expect(200).at("/items/0/title");
  }

  private static int notices(Api as) {
    return as.get("/api/v1/notices").expect(200).json().at("/items").size();
  }

  /** Beside them there may be notices of promises that are near. */
  private static long timesBack(Api as) {
    return as.get("/api/v1/notices")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .filter(notice -> notice.path("title").asString().startsWith("Back on your desk"))
        .count();
  }
}
