package breakwater.behaviour.rights;

import breakwater.behaviour.Product;
import breakwater.journal.feed.Feed;
import breakwater.people.Person.Mark;
import breakwater.people.Role;
import breakwater.people.signin.Scope;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/**
 * A case that was called for engineering, that others than its security responders knew, and that
 * is restricted now.
 */
abstract class RestrictedCase extends Product {
  static final Set<Mark> OTHERS = EnumSet.complementOf(EnumSet.of(Mark.SECURITY_RESPONDER));

  /** Of no other case. */
  final String word = unique("leakage").replace("-", "");

  Asker agent;
  Asker lead;
  Asker security;
  String id;
  String escalation;
  final String team = unique("wards");
  String account;
  long before;

  @BeforeEach
  void aCaseThatClimbedIsRestrictedByALead() {
    before = bean(Feed.class).head();
    agent = Asker.of(api(), Role.AGENT, OTHERS, Scope.all());
    lead = Asker.of(api(), Role.LEAD, OTHERS, Scope.all());
    security = Asker.of(api(), Role.AGENT, EnumSet.of(Mark.SECURITY_RESPONDER), Scope.all());
    id =
        received(
            Map.of(
                "externalId",
                word,
                "subject",
                "Keys: " + word,
                "body",
                "We found them: " + word,
                "priority",
                "CRITICAL"));
    api().put("/api/v1/teams/" + team, Map.of("name", team, "tier", "FRONTLINE")).expect(200);
    api().patch("/api/v1/cases/" + id, Map.of("assignee", agent.id(), "team", team)).expect(200);
    agent.api().post("/api/v1/cases/" + id + "/watchers", Map.of("person", agent.id()));
    settle();
    account = api().get("/api/v1/cases/" + id).expect(200).at("/account");
    escalation = id + "-1";
    api().get("/api/v1/escalations/" + escalation).expect(200);
    agent.api().get("/api/v1/cases/" + id).expect(200);
    lead.api().post("/api/v1/cases/" + id + "/restriction", "{}").expect(204);
    settle();
  }

  /** A case by a message of a stranger. */
  String received(Map<String, String> said) {
    var message = new HashMap<>(Map.of("source", "restricted", "direction", "INBOUND"));
    message.putAll(said);
    return api().post("/api/v1/messages", message).expect(201).at("/caseId");
  }
}
