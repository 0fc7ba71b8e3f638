package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** House, rule 3; api.md, "ETag". */
class ChangesSayWhichVersionTheySawTest extends Product {
  @Test
  void aChangeOfWhatOthersHaveChangedIsRefused() {
    String path = person();
    String seen = api().get(path).header("ETag");
    assertThat(seen).isEqualTo("\"1\"");
    Reply changed = api().patch(path, Map.of("name", "B"), "If-Match", seen).expect(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");

    Reply stale = api().patch(path, Map.of("name", "C"), "If-Match", seen).expect(412);

    assertThat(stale.at("/type")).isEqualTo("/problems/stale");
    assertThat(api().get(path).at("/name")).isEqualTo("B");
    api().patch(path, Map.of("name", "D"), "If-Match", "*").expect(200);
  }

  @Test
  void onlyStrongTagsAreUnderstood() {
    String path = person();
    for (String tag : new String[] {"W/\"1\"", "1", "\"x\"", "\"1\", \"2\"", "\"\"", "\"-1\""}) {
      assertThat(api().patch(path, Map.of("name", "B"), "If-Match", tag).expect(400).at("/type"))
          .isEqualTo("/problems/invalid-header");
    }
  }

  private String person() {
    String id = unique("versioned");
    api()
        .post(
            "/api/v1/people",
            Map.of("id", id, "name", "A", "email", id + "@house.example", "role", "AGENT"))
        .expect(201);
    return "/api/v1/people/" + id;
  }
}
