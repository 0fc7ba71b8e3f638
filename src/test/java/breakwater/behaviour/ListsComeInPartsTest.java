package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** api.md, "Lists". */
class ListsComeInPartsTest extends Product {
  @Test
  void followingTheCursorShowsEachItemOnceEvenWhenOthersAreAdded() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(team(unique("paged")));
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Reply part = api().get("/api/v1/teams?limit=2" + cursor).expect(200);
      part.json().at("/items").forEach(item -> seen.add(item.at("/id").asString()));
      team(unique("aaa"));
      cursor = part.at("/nextCursor").isEmpty() ? "" : "&cursor=" + part.at("/nextCursor");
    } while (!cursor.isEmpty());

    assertThat(seen).doesNotHaveDuplicates().containsAll(made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=-1",
        "limit=201",
        "limit=99999999999999999999",
        "limit=x",
        "limit=",
        "limit=1.5",
        "cursor=",
        "cursor=%F0%9F%92%A9",
        "cursor=AAAA",
        "cursor=garbage!",
        "cursor=YQpiCmM"
      })
  void whatIsNoLimitOrCursorIsRefused(String query) {
    Reply reply = api().get("/api/v1/teams?" + query).expect(400);

    assertThat(reply.at("/type")).isEqualTo("/problems/invalid-parameter");
    assertThat(reply.at("/errors/0/pointer")).startsWith("?");
  }

  @Test
  void theMessagesOfACaseComeInPartsToo() {
    String path =
        "/api/v1/cases/"
            + api()
                .post("/api/v1/cases", Map.of("subject", "s", "body", "m1"))
                .expect(201)
                .at("/id")
            + "/messages";
    for (int i = 2; i <= 5; i++) {
      api().post(path, Map.of("direction", "NOTE", "body", "m" + i)).expect(201);
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Reply part = api().get(path + "?limit=2" + cursor).expect(200);
      assertThat(part.json().at("/items").size()).isLessThanOrEqualTo(2);
      part.json().at("/items").forEach(item -> seen.add(item.at("/body").asString()));
      cursor = part.at("/nextCursor").isEmpty() ? "" : "&cursor=" + part.at("/nextCursor");
    } while (!cursor.isEmpty());

    assertThat(seen).containsExactly("m1", "m2", "m3", "m4", "m5");
  }

  private String team(String id) {
    api().put("/api/v1/teams/" + id, Map.of("name", id, "tier", "FRONTLINE")).expect(200);
    return id;
  }
}
