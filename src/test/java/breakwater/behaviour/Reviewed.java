package breakwater.behaviour;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A playbook of which reviews are due. */
abstract class Reviewed extends Product {
  static final String REVIEWS = "/api/v1/playbook/reviews";

  void change(String person, Map<String, Object> what) {
    api().patch("/api/v1/people/" + person, what).expect(200);
    settle();
  }

  Reply reviewed() {
    settle();
    Reply reviewed = api().post(REVIEWS, "").expect(200);
    settle();
    return reviewed;
  }

  List<String> due() {
    JsonNode due = api().get(REVIEWS).expect(200).json().at("/review/due");
    return StreamSupport.stream(due.spliterator(), false)
        .map(one -> one.at("/sentence").asString())
        .toList();
  }

  static long told(Api as, String reason) {
    JsonNode notices = as.get("/api/v1/notices?limit=100").expect(200).json().at("/items");
    return StreamSupport.stream(notices.spliterator(), false)
        .filter(n -> n.at("/title").asString().equals("Look through the playbook: " + reason))
        .count();
  }
}
