package breakwater.behaviour;

import java.util.List;
import java.util.Map;

/** A team of the test's own, with its people. */
final class Crew {
  final String team = Product.unique("crew");
  private final Api api;

  Crew(Api api) {
    this.api = api;
    api.put("/api/v1/teams/" + team, Map.of("name", team, "tier", "FRONTLINE"));
  }

  /** Somebody of the team, by their id. */
  String person(String name, String role) {
    String id = Product.unique(name);
    api.post(
            "/api/v1/people",
            Map.of(
                "id", id, "name", name, "email", id + "@house.example", "role", role, "team", team))
        .expect(201);
    return id;
  }

  Api as(String person) {
    return new Api(api.address(), token(person));
  }

  /** A key with which they read and write. */
  String token(String person) {
    return api.post(
            "/api/v1/people/" + person + "/tokens",
            Map.of("name", "a test", "scopes", List.of("READ", "WRITE")))
        .expect(201)
        .at("/secret");
  }

  /** A case of this team to which a customer waits for an answer, by its id. */
  String asked() {
    String id =
        api.post("/api/v1/messages", Inbox.message(Product.unique("ticket")).body())
            .expect(201)
            .at("/caseId");
    api.patch("/api/v1/cases/" + id, Map.of("team", team)).expect(200);
    return id;
  }

  String holder(String caseId) {
    return api.get("/api/v1/cases/" + caseId).expect(200).at("/assignee");
  }

  void answer(String caseId) {
    api.post(
            "/api/v1/cases/" + caseId + "/messages",
            Map.of("direction", "OUTBOUND", "body", "We look into it."))
        .expect(201);
  }
}
