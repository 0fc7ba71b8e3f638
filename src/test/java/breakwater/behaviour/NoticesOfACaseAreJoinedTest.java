package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** E10, pain 20: ten notices of one case are one thing to look at. */
class NoticesOfACaseAreJoinedTest extends Noticing {

  @Test
  void what_is_about_one_case_is_one_line_that_its_newest_says() {
    var crew = new Crew(api());
    String who = crew.person("bob", "AGENT");
    Api bob = crew.as(who);
    String busy = crew.asked();
    String other = crew.asked();
    mention(busy, who);
    mention(other, who);
    settle();
    long before = newest(bob);
    mention(busy, who);
    settle();
    mention(busy, who);
    settle();

    assertThat(unread(bob)).isEqualTo(2);
    assertThat(newest(bob)).as("whoever listens hears that there is more").isGreaterThan(before);
    List<JsonNode> lines = lines(bob);
    assertThat(lines)
        .extracting(line -> line.path("about").asString() + " " + line.path("count").asInt())
        .containsExactly("case/" + busy + " 3", "case/" + other + " 1");
    assertThat(lines.getFirst().at("/newest/id").asLong())
        .isGreaterThan(lines.getFirst().at("/earlier/0/id").asLong());
    assertThat(new SignedInBrowser(address(), crew.token(who)).load("/notices").body())
        .contains("data-unread=\"2\"", "2 new notices", "2 earlier about the same", "Read all 3");
  }

  @Test
  void whoever_reads_a_line_has_read_what_it_showed_and_nothing_that_came_after() {
    var crew = new Crew(api());
    String who = crew.person("ann", "AGENT");
    Api ann = crew.as(who);
    var browser = new SignedInBrowser(address(), crew.token(who));
    String busy = crew.asked();
    String other = crew.asked();
    mention(busy, who);
    settle();
    mention(other, who);
    mention(busy, who);
    settle();
    String shown = lines(ann).getFirst().at("/newest/id").asString();
    mention(busy, who);
    settle();

    browser.press("/notices", "/notices/" + shown + "/reading", Map.of());
    assertThat(lines(ann))
        .extracting(line -> line.path("about").asString() + " " + line.path("count").asInt())
        .containsExactly("case/" + busy + " 1", "case/" + other + " 1");

    mention(busy, who);
    settle();
    String last = lines(ann).getFirst().at("/newest/id").asString();
    ann.post("/api/v1/notices/" + last + "/reading", Map.of()).expect(204);
    assertThat(lines(ann).stream().mapToInt(line -> line.path("count").asInt()).sum())
        .as("a program that says nothing else reads one")
        .isEqualTo(2);
    String rest = lines(ann).getFirst().at("/newest/id").asString();
    ann.post("/api/v1/notices/" + rest + "/reading?joined=true", Map.of()).expect(204);
    assertThat(unread(ann)).isEqualTo(1);
    ann.post("/api/v1/notices/999999999/reading?joined=true", Map.of()).expect(404);
    ann.post("/api/v1/notices/" + rest + "/reading?joined=perhaps", Map.of()).expect(400);
  }

  private static List<JsonNode> lines(Api as) {
    return as.get("/api/v1/notices/joined").expect(200).json().at("/items").valueStream().toList();
  }

  private static long newest(Api as) {
    return as.get("/api/v1/notices/count").expect(200).json().at("/newest").asLong();
  }
}
