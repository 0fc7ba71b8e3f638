package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * F52, package: the hand-off is measured per pass, and over all passes so that nothing resets it.
 */
class EachPassHasItsOwnNumbersTest extends Product {
  @Test
  void after_a_bounceback_the_board_and_the_list_count_from_when_it_was_raised_again() {
    var desk = new Desk(this, api());
    String id = desk.raised(unique("Exports fail"));
    String caseId = id.substring(0, id.lastIndexOf('-'));
    advance(Duration.ofMinutes(5));
    desk.does(id, "claim", Map.of()).expect(200);
    desk.does(id, "start", Map.of()).expect(200);
    desk.does(id, "bounceback", Map.of("reason", "Which account?")).expect(200);
    assertThat(row(id).at("/handoffDelaySeconds").asInt()).isBetween(300, 330);
    advance(Duration.ofMinutes(30));
    desk.answerAsked(caseId, 1);
    desk.sign(caseId);
    desk.submit(caseId);

    JsonNode again = row(id);
    assertThat(again.at("/pass").asInt()).isEqualTo(2);
    assertThat(Duration.between(instant(again, "/raisedAt"), now()))
        .isLessThan(Duration.ofMinutes(1));
    assertThat(Duration.between(instant(again, "/firstRaisedAt"), now()))
        .isGreaterThan(Duration.ofMinutes(34));
    assertThat(
            again.at("/handoffDelaySeconds").isMissingNode()
                || again.at("/handoffDelaySeconds").isNull())
        .isTrue();
    assertThat(card(id))
        .contains("Waits for", instant(again, "/raisedAt").toString().substring(0, 19));
    assertThat(card(id))
        .doesNotContain(instant(again, "/firstRaisedAt").toString().substring(0, 19));

    advance(Duration.ofMinutes(2));
    desk.does(id, "claim", Map.of()).expect(200);
    desk.does(id, "start", Map.of()).expect(200);
    assertThat(row(id).at("/handoffDelaySeconds").asInt()).isBetween(120, 150);
    assertThat(row(id).at("/totalHandoffDelaySeconds").asInt()).isBetween(2_220, 2_300);
    assertThat(card(id)).contains("from the first raise");
    String page = page("/escalations/" + id);
    assertThat(page).contains("Raised again", "First raised", "started after 5 min");
  }

  private JsonNode row(String id) {
    return api()
        .get("/api/v1/escalations?limit=200")
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .filter(it -> it.at("/id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Instant instant(JsonNode row, String at) {
    return Instant.parse(row.at(at).asString());
  }

  private String card(String id) {
    String board = page("/escalations");
    int from = board.indexOf("data-row=\"" + id + "\"");
    return board.substring(from, board.indexOf("</article>", from));
  }

  private String page(String path) {
    return new SignedInBrowser(address(), ADMIN_TOKEN).load(path).body();
  }
}
