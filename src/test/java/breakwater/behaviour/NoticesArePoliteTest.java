package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E10: per kind, quiet hours, what is urgent breaks through, and each reads for themselves. */
class NoticesArePoliteTest extends Noticing {

  @Test
  void what_somebody_switched_off_is_not_sent_and_the_case_says_so() {
    var crew = new Crew(api());
    String who = crew.person("bob", "AGENT");
    Api bob = crew.as(who);
    wish(bob, List.of("mentions"), null);
    String id = crew.asked();
    mention(id, who);
    settle();
    assertThat(unread(bob)).isZero();
    assertThat(api().get("/api/v1/cases/" + id + "/history").expect(200).text())
        .contains("SWITCHED_OFF");
    wish(bob, List.of(), null);
    mention(id, who);
    settle();
    assertThat(unread(bob)).isEqualTo(1);
  }

  @Test
  void in_quiet_hours_it_waits_until_they_are_over_unless_it_is_urgent() {
    var crew = new Crew(api());
    String who = crew.person("bob", "AGENT");
    Api bob = crew.as(who);
    String from = clock(now().minus(Duration.ofMinutes(10)));
    wish(bob, List.of(), quiet(from, clock(now().plus(Duration.ofMinutes(50)))));
    String id = crew.asked();
    mention(id, who);
    settle();
    assertThat(unread(bob)).isZero();
    Reply count = bob.get("/api/v1/notices/count").expect(200);
    assertThat(count.at("/later")).isEqualTo("1");
    assertThat(Instant.parse(count.at("/laterFrom")))
        .isBetween(now().plus(Duration.ofMinutes(48)), now().plus(Duration.ofMinutes(50)));
    assertThat(new SignedInBrowser(address(), crew.token(who)).load("/notices").body())
        .contains("1 notice waits", "in 49 min", "Change what waits");

    String urgent = crew.asked();
    api()
        .patch("/api/v1/cases/" + urgent, Map.of("priority", "CRITICAL", "reason", "All are down"))
        .expect(200);
    mention(urgent, who);
    settle();
    assertThat(title(bob)).isEqualTo("You are mentioned on case " + urgent);
    assertThat(unread(bob)).isEqualTo(1);

    advance(Duration.ofMinutes(52));
    assertThat(bob.get("/api/v1/notices/count").at("/later")).isEqualTo("0");
    assertThat(mentions(bob))
        .containsExactly("You are mentioned on case " + id, "You are mentioned on case " + urgent);
  }

  @Test
  void whoever_ends_their_quiet_hours_hears_at_once_and_only_of_what_is_still_true() {
    var crew = new Crew(api());
    String who = crew.person("ann", "AGENT");
    Api ann = crew.as(who);
    Map<String, Object> hours =
        quiet(clock(now().minusSeconds(600)), clock(now().plus(Duration.ofHours(8))));
    wish(ann, List.of(), hours);
    String watched = crew.asked();
    ann.post("/api/v1/cases/" + watched + "/watchers", Map.of()).expect(200);
    String left = crew.asked();
    ann.post("/api/v1/cases/" + left + "/watchers", Map.of()).expect(200);
    advance(Duration.ofMinutes(1));
    say(watched, "INBOUND", "Any news?");
    say(left, "INBOUND", "Any news?");
    settle();
    assertThat(unread(ann)).isZero();
    ann.delete("/api/v1/cases/" + left + "/watchers/" + who).expect(200);
    wish(ann, List.of(), null);
    settle();
    assertThat(unread(ann)).isEqualTo(1);
    assertThat(title(ann)).isEqualTo("The customer wrote: case " + watched);
    assertThat(ann.get("/api/v1/notices").at("/items/0/why")).isEqualTo("You watch this case.");
  }

  @Test
  void what_one_has_read_the_rest_of_the_team_still_has_before_them() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "ENGINEER"));
    Api bob = crew.as(crew.person("bob", "ENGINEER"));
    tellTeam(crew.team);
    assertThat(unread(ann)).isEqualTo(1);
    String notice = ann.get("/api/v1/notices?show=UNREAD").expect(200).at("/items/0/id");
    ann.post("/api/v1/notices/" + notice + "/reading", Map.of()).expect(204);
    assertThat(unread(ann)).isZero();
    assertThat(unread(bob)).isEqualTo(1);
    bob.post("/api/v1/notices/reading", Map.of()).expect(204);
    assertThat(unread(bob)).isZero();
    assertThat(bob.get("/api/v1/notices").at("/items/0/readAt")).isNotEmpty();
    Api stranger = crew.as(crew.person("cy", "ENGINEER"));
    stranger.post("/api/v1/notices/999999999/reading", Map.of()).expect(404);
  }

  @Test
  void what_nobody_can_choose_is_refused() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    String path = "/api/v1/notices/wishes";
    assertThat(ann.get(path).expect(200).at("/zone")).isEqualTo("Z");
    ann.put(path, Map.of("off", List.of("no-such-topic"), "zone", "Z")).expect(422);
    ann.put(path, Map.of("off", List.of(), "zone", "Atlantis/Centre")).expect(400);
    ann.put(path, Map.of("off", List.of(), "zone", "Z", "quiet", quiet("8 pm", "08:00")))
        .expect(400);
    ann.put(path, Map.of("off", List.of(), "zone", "Z", "quiet", quiet("08:00", "08:00")))
        .expect(422);
  }

  private void tellTeam(String team) {
    bean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql(
            """
            insert into outbox (subject, version, effect_key, kind, channel, recipient, about,
              due_at, wanted_at)
            values ('probe/' || :team, 1, 'a', 'probe.full', 'in-app', :team, '{}', :now, :now)
            """)
        .param("team", team)
        .param("now", now().atOffset(ZoneOffset.UTC))
        .update();
    settle();
  }

  private static Map<String, Object> quiet(String from, String until) {
    return Map.of("from", from, "until", until, "weekends", false);
  }

  private static String clock(Instant at) {
    return at.toString().substring(11, 16);
  }

  private static void wish(
      Api as, List<String> off, @org.jspecify.annotations.Nullable Map<String, Object> quiet) {
    var body = new HashMap<String, Object>(Map.of("off", off, "zone", "UTC"));
    if (quiet != null) {
      body.put("quiet", quiet);
    }
    as.put("/api/v1/notices/wishes", body).expect(200);
  }

  /** Newest first; promises that are near are told beside them. */
  private static List<String> mentions(Api as) {
    return as.get("/api/v1/notices")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .map(notice -> notice.path("title").asString())
        .filter(title -> title.startsWith("You are mentioned"))
        .toList();
  }

  private static String title(Api as) {
    return as.get("/api/v1/notices").expect(200).at("/items/0/title");
  }
}
