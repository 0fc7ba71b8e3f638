package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.triggers.presence.Presence;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** E13: who is at a case now, and that nobody answers twice without knowing it. */
class PeopleAreSeenAtTheirCasesTest extends Product {

  @Test
  void others_see_what_somebody_does_until_they_leave_or_are_not_heard_of() {
    var crew = new Crew(api());
    String who = crew.person("ann", "AGENT");
    Api ann = crew.as(who);
    Api bob = crew.as(crew.person("bob", "AGENT"));
    String id = crew.asked();
    String path = "/api/v1/cases/" + id + "/presence";
    long facts = facts(id);
    assertThat(ann.put(path, Map.of("doing", "LOOKING")).expect(200).at("/items")).isEqualTo("[]");
    assertThat(bob.get(path).expect(200).at("/items/0/person")).isEqualTo(who);
    ann.put(path, Map.of("doing", "REPLYING")).expect(200);
    assertThat(bob.put(path, Map.of("doing", "LOOKING")).at("/items/0/doing"))
        .isEqualTo("REPLYING");
    ann.delete(path).expect(204);
    assertThat(bob.get(path).at("/items")).isEqualTo("[]");

    // Ann's node or browser dies: nothing is heard of her any more.
    ann.put(path, Map.of("doing", "LOOKING")).expect(200);
    bean(JdbcClient.class)
        .sql("update presence set seen_at = :long where person = :who")
        .param(
            "long",
            bean(breakwater.journal.Clock.class)
                .unmoved()
                .minus(Presence.GONE)
                .atOffset(ZoneOffset.UTC))
        .param("who", who)
        .update();
    assertThat(bob.get(path).at("/items")).isEqualTo("[]");
    assertThat(facts(id)).isEqualTo(facts);

    bob.put(path, Map.of("doing", "SLEEPING")).expect(400);
    bob.put("/api/v1/cases/999999999/presence", Map.of("doing", "LOOKING")).expect(404);
  }

  @Test
  void a_reply_is_held_once_when_a_colleague_has_just_replied() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    var bob = new SignedInBrowser(address(), crew.token(crew.person("bob", "AGENT")));
    String id = crew.asked();
    String page = "/cases/" + id;
    String seen = answered(bob.load(page).body());
    ann.post("/api/v1" + page + "/messages", Map.of("direction", "OUTBOUND", "body", "Restart it."))
        .expect(201);
    var held = bob.press(page, page + "/messages", Map.of("body", "Reset it.", "answered", seen));
    assertThat(held.statusCode()).isEqualTo(409);
    assertThat(held.body()).contains("ann has replied while you were writing", "Reset it.");
    assertThat(
            bob.press(
                    page,
                    page + "/messages",
                    Map.of("body", "Among us.", "direction", "NOTE", "answered", seen))
                .statusCode())
        .isEqualTo(302);
    bob.press(
        page, page + "/messages", Map.of("body", "Reset it.", "answered", answered(held.body())));
    assertThat(api().get("/api/v1" + page + "/messages").expect(200).text())
        .contains("Reset it.", "Restart it.");
  }

  private static String answered(String page) {
    var found =
        java.util.regex.Pattern.compile("name=\"answered\" form=\"say\" value=\"([^\"]+)\"")
            .matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private long facts(String id) {
    return bean(breakwater.journal.Journal.class)
        .read(new breakwater.journal.Subject("case", id))
        .version();
  }
}
