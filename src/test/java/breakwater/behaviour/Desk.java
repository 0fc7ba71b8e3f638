package breakwater.behaviour;

import breakwater.cases.CaseFact.Origin;
import breakwater.cases.Cases;
import breakwater.cases.Label;
import breakwater.cases.Opening;
import breakwater.cases.Priority;
import breakwater.cases.Said;
import breakwater.people.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tests of escalations do first: a case, a call, a full package. */
final class Desk {
  private final Product product;
  private final Api api;

  Desk(Product product, Api api) {
    this.product = product;
    this.api = api;
  }

  /** A case that a customer opened, by its id. */
  String opened(String title, Priority priority) {
    var opening =
        new Opening(
            Origin.CUSTOMER,
            Optional.empty(),
            Optional.empty(),
            title,
            priority,
            Map.of(),
            Said.now(
                Said.Direction.INBOUND,
                new Label("mail"),
                "It fails since this morning.",
                List.of()));
    return product.bean(Cases.class).open(Caller.system("desk"), opening).orThrow().id().value();
  }

  Reply call(String caseId, String tier) {
    Reply reply =
        api.post(
                gateOf(caseId).replace("/gate", "/calls"),
                Map.of("tier", tier, "reason", "It needs a change of code.", "path", "FUNCTIONAL"))
            .expect(201);
    product.settle();
    return reply;
  }

  /** Everything that the default checklist for engineering demands, but neither signed nor sent. */
  void completePackage(String caseId) {
    api.put(gateOf(caseId) + "/package", fullPackage()).expect(200);
    addEvidence(caseId);
    for (String item :
        List.of("status-page", "knowledge-base", "procedures-exhausted", "technical-evidence")) {
      api.put(gateOf(caseId) + "/items/" + item, Map.of("state", "DONE", "finding", "Seen."))
          .expect(200);
    }
  }

  Reply addEvidence(String caseId) {
    Reply reply =
        api.post(
                gateOf(caseId) + "/evidence",
                Map.of("kind", "LOG", "source", "export-worker", "finding", "Time-out after 30 s."))
            .expect(200);
    product.settle();
    return reply;
  }

  /** Answers what engineering asked for when it came back the first time. */
  Reply answerAsked(String caseId, int which) {
    Reply reply =
        api.put(
                gateOf(caseId) + "/items/asked.2." + which,
                Map.of("state", "DONE", "finding", "Account 17, see the log."))
            .expect(200);
    product.settle();
    return reply;
  }

  Reply sign(String caseId) {
    Reply reply = api.post(gateOf(caseId) + "/signature", Map.of()).expect(200);
    product.settle();
    return reply;
  }

  Reply submit(String caseId) {
    Reply reply = api.post(gateOf(caseId) + "/submission", Map.of()).expect(200);
    product.settle();
    return reply;
  }

  /** An escalation that waits to be claimed, by its id. */
  String raised(String title) {
    String caseId = opened(title, Priority.MEDIUM);
    call(caseId, "ENGINEERING");
    completePackage(caseId);
    sign(caseId);
    submit(caseId);
    return caseId + "-1";
  }

  Reply escalation(String id) {
    return api.get("/api/v1/escalations/" + id).expect(200);
  }

  /** Does something with an escalation as it is now. */
  Reply does(String id, String what, Object body) {
    String tag = escalation(id).header("ETag");
    Reply reply = api.post("/api/v1/escalations/" + id + "/" + what, body, "If-Match", tag);
    product.settle();
    return reply;
  }

  /** The desk of another administrator, for what one does not do alone. */
  Desk colleague() {
    String id = Product.unique("colleague");
    api.post(
            "/api/v1/people",
            Map.of(
                "id",
                id,
                "name",
                "A colleague",
                "email",
                id + "@house.example",
                "role",
                "ADMINISTRATOR"))
        .expect(201);
    Reply token =
        api.post(
                "/api/v1/people/" + id + "/tokens",
                Map.of("name", "a test", "scopes", List.of("READ", "WRITE")))
            .expect(201);
    return new Desk(product, new Api(api.address(), token.at("/secret")));
  }

  static String gateOf(String caseId) {
    return "/api/v1/cases/" + caseId + "/gate";
  }

  static Map<String, Object> fullPackage() {
    return Map.of(
        "summary", "Exports of more than 10,000 rows fail",
        "area", "exports",
        "repository", "acme/exports",
        "impact",
            Map.of(
                "who", "All users of three accounts",
                "cannotDo", "Export their reports",
                "breadth", "SEVERAL_ORGANISATIONS",
                "depth", "BLOCKED",
                "workaround", "none",
                "reporters", 3),
        "reproduction",
            Map.of(
                "environment", Map.of("platform", "WEB", "region", "EU"),
                "steps", List.of("Open a report of 20,000 rows", "Press Export"),
                "expected", "A file",
                "actual", "An error after 30 s",
                "reproducibility", "ALWAYS"),
        "knownIssues", Map.of("termsSearched", List.of("export timeout")),
        "ask", Map.of("kind", "INVESTIGATE_ROOT_CAUSE", "text", "Why does the writer stop?"),
        "customer",
            Map.of("knows", "We reproduced it", "expectsNext", "Word by 15:00", "churnRisk", "LOW"),
        "verifiedBy", Map.of("frontline", "admin", "specialist", "admin"));
  }
}
