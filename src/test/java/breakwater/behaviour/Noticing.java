package breakwater.behaviour;

import java.util.Map;

/** What tests of notices have in common: somebody says something, and somebody's bell counts. */
abstract class Noticing extends Product {
  final void mention(String id, String who) {
    say(id, "NOTE", "Could you look, @%s?".formatted(who));
  }

  final void say(String id, String direction, String body) {
    api()
        .post("/api/v1/cases/" + id + "/messages", Map.of("direction", direction, "body", body))
        .expect(201);
  }

  static int unread(Api as) {
    return Integer.parseInt(as.get("/api/v1/notices/count").expect(200).at("/unread"));
  }
}
