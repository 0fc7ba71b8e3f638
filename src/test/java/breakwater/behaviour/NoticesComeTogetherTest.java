package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** E10: a digest, on working days and never at night; what is urgent does not wait for it. */
class NoticesComeTogetherTest extends Noticing {
  private static final String WISHES = "/api/v1/notices/wishes";

  @Test
  void what_can_wait_comes_once_a_day_and_counts_as_one_if_it_is_still_true_then() {
    var crew = new Crew(api());
    String who = crew.person("bob", "AGENT");
    Api bob = crew.as(who);
    ZonedDateTime noon = noonForSomebody();
    ZonedDateTime digest = next(noon.plusMinutes(30));
    wish(bob, List.of("mentions", "watched"), digest);
    String first = crew.asked();
    String second = crew.asked();
    String left = crew.asked();
    mention(first, who);
    mention(second, who);
    bob.post("/api/v1/cases/" + left + "/watchers", Map.of()).expect(200);
    say(left, "INBOUND", "Any news?");
    settle();
    assertThat(unread(bob)).isZero();

    String urgent = crew.asked();
    api()
        .patch("/api/v1/cases/" + urgent, Map.of("priority", "CRITICAL", "reason", "All are down"))
        .expect(200);
    mention(urgent, who);
    settle();
    assertThat(unread(bob)).isEqualTo(1);

    bob.delete("/api/v1/cases/" + left + "/watchers/" + who).expect(200);
    advance(Duration.between(now(), digest.toInstant()).plusSeconds(1));
    List<JsonNode> unread =
        bob.get("/api/v1/notices?show=UNREAD")
            .expect(200)
            .json()
            .at("/items")
            .valueStream()
            .toList();
    List<JsonNode> together =
        unread.stream().filter(notice -> notice.path("digest").isString()).toList();
    assertThat(unread(bob))
        .as("what came by itself, joined by its case, and the digest")
        .isEqualTo(
            unread.stream()
                    .filter(notice -> !together.contains(notice))
                    .map(notice -> notice.path("about").asString())
                    .distinct()
                    .count()
                + 1);
    assertThat(together)
        .extracting(notice -> notice.path("title").asString())
        .contains("You are mentioned on case " + first, "You are mentioned on case " + second)
        .noneMatch(title -> title.contains(left));
    assertThat(together)
        .extracting(notice -> notice.path("digest").asString())
        .containsOnly(digest.toInstant().toString());
    assertThat(new SignedInBrowser(address(), crew.token(who)).load("/notices").body())
        .contains("Your digest: " + together.size() + " notices");
  }

  @Test
  void whoever_ends_the_digest_hears_at_once() {
    var crew = new Crew(api());
    String who = crew.person("ann", "AGENT");
    Api ann = crew.as(who);
    wish(ann, List.of("mentions"), next(noonForSomebody().plusHours(1)));
    mention(crew.asked(), who);
    settle();
    assertThat(unread(ann)).isZero();
    ann.put(WISHES, Map.of("off", List.of(), "zone", "UTC")).expect(200);
    settle();
    assertThat(unread(ann)).isEqualTo(1);
  }

  @Test
  void nobody_is_reminded_at_night_nor_of_what_does_not_exist() {
    var crew = new Crew(api());
    Api ann = crew.as(crew.person("ann", "AGENT"));
    assertThat(ann.put(WISHES, digest(List.of("mentions"), "00:00", "UTC")).expect(422).text())
        .contains("Nobody is reminded at night");
    ann.put(WISHES, digest(List.of("mentions"), "22:01", "UTC")).expect(422);
    ann.put(WISHES, digest(List.of("no-such-topic"), "09:00", "UTC")).expect(422);
    ann.put(WISHES, digest(List.of("mentions"), "nine", "UTC")).expect(400);
    ann.put(WISHES, digest(List.of("mentions"), "22:00", "UTC")).expect(200);
    assertThat(ann.get(WISHES).expect(200).at("/digest/at")).isEqualTo("22:00");
  }

  /** It is about noon for somebody, wherever the suite's clock stands. */
  private ZonedDateTime noonForSomebody() {
    ZonedDateTime utc = now().truncatedTo(ChronoUnit.MINUTES).atZone(ZoneOffset.UTC);
    return utc.withZoneSameInstant(ZoneOffset.ofHours(12 - utc.getHour()));
  }

  private static ZonedDateTime next(ZonedDateTime time) {
    ZonedDateTime next = time;
    while (List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(next.getDayOfWeek())) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static void wish(Api as, List<String> topics, ZonedDateTime digest) {
    as.put(WISHES, digest(topics, digest.toLocalTime().toString(), digest.getZone().getId()))
        .expect(200);
  }

  private static Map<String, Object> digest(List<String> topics, String at, String zone) {
    return Map.of("off", List.of(), "digest", Map.of("topics", topics, "at", at), "zone", zone);
  }
}
