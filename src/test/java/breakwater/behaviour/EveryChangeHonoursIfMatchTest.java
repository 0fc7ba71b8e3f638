package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import breakwater.journal.Seen;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * House, rule 3: a change of something with a version answers 412 to an old one. Asked of every
 * operation of the API: one that takes {@code If-Match} honours it, and one that does not says so.
 */
class EveryChangeHonoursIfMatchTest extends Product {
  private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");

  /** What has versions: all under it is part of it, but for what has a life of its own. */
  private static final List<String> VERSIONED =
      List.of(
          "cases", "escalations", "calendars", "accounts", "people", "teams", "outages", "answers");

  /**
   * Parts that nobody else changes, or that are only added to: no version says more than they do.
   */
  private static final Set<String> OF_THEIR_OWN =
      Set.of(
          "POST /api/v1/cases",
          "POST /api/v1/people",
          "POST /api/v1/outages",
          "POST /api/v1/answers",
          // It tries first, and names the cases by itself.
          "POST /api/v1/cases/bulk",
          // They only say what would be.
          "POST /api/v1/calendars/{id}/ical/preview",
          "POST /api/v1/cases/{id}/answers/{answer}",
          // What one person watches, is at, or puts aside until.
          "PUT /api/v1/cases/{id}/presence",
          "DELETE /api/v1/cases/{id}/presence",
          "POST /api/v1/cases/{id}/watchers",
          "DELETE /api/v1/cases/{id}/watchers/{person}",
          "POST /api/v1/cases/{id}/snooze",
          "DELETE /api/v1/cases/{id}/snooze",
          // Each has an id, is made once and ended once.
          "POST /api/v1/people/{id}/absences",
          "DELETE /api/v1/people/{id}/absences/{absence}",
          "POST /api/v1/people/{id}/tokens",
          "DELETE /api/v1/people/{id}/tokens/{token}");

  @Test
  void an_old_version_is_refused_by_every_operation_that_takes_one_and_never_ignored() {
    var soft = new SoftAssertions();
    Map<String, String> ids = ids();
    Api all = responder();
    operations()
        .forEach(
            (operation, takes) -> {
              String method = operation.substring(0, operation.indexOf(' '));
              String pattern = operation.substring(operation.indexOf(' ') + 1);
              Reply reply =
                  all.send(
                      method,
                      path(pattern, ids),
                      method.equals("DELETE") ? null : Changes.body(operation, now()),
                      "If-Match",
                      "\"987654321\"",
                      "Content-Type",
                      operation.contains("/ical") ? "text/calendar" : "application/json");
              if (takes) {
                soft.assertThat(reply.status()).as(operation + " " + reply.text()).isEqualTo(412);
              } else {
                soft.assertThat(reply.status()).as(operation + " " + reply.text()).isEqualTo(400);
                soft.assertThat(reply.text()).as(operation).contains("If-Match would be ignored");
              }
            });
    api().post("/api/v1/outages/" + ids.get("outages") + "/withdrawal", Changes.REASON).expect(200);
    soft.assertAll();
  }

  @Test
  void whatever_changes_something_that_has_versions_takes_one() {
    var forgotten = new TreeSet<String>();
    operations()
        .forEach(
            (operation, takes) -> {
              String first = operation.replaceFirst("[A-Z]+ /api/v1/([a-z-]+).*", "$1");
              if (!takes && VERSIONED.contains(first) && !OF_THEIR_OWN.contains(operation)) {
                forgotten.add(operation);
              }
            });
    assertThat(forgotten).isEmpty();
    assertThat(operations().keySet()).containsAll(OF_THEIR_OWN);
  }

  /** An administrator who sees what is restricted too. */
  private Api responder() {
    String id = unique("responder");
    api()
        .post(
            "/api/v1/people",
            Map.of(
                "id",
                id,
                "name",
                "R",
                "email",
                id + "@house.example",
                "role",
                "ADMINISTRATOR",
                "marks",
                List.of("SECURITY_RESPONDER")))
        .expect(201);
    return apiWith(
        api()
            .post(
                "/api/v1/people/" + id + "/tokens",
                Map.of("name", "a test", "scopes", List.of("READ", "WRITE", "ADMIN")))
            .expect(201)
            .at("/secret"));
  }

  private Map<String, String> ids() {
    var desk = new Desk(this, api());
    String escalation = desk.raised("Exports fail");
    String gate = desk.opened(unique("Exports fail"), Priority.MEDIUM);
    desk.call(gate, "ENGINEERING");
    settle();
    String team = unique("seen");
    api().put("/api/v1/teams/" + team, Map.of("name", "T", "tier", "SPECIALIST")).expect(200);
    String account = unique("seen");
    api()
        .put("/api/v1/accounts/" + account, Map.of("name", "A", "customerTier", "STANDARD"))
        .expect(200);
    String person = new Crew(api()).person("seen", "AGENT");
    return Map.of(
        "cases", gate,
        "escalations", escalation,
        "teams", team,
        "accounts", account,
        "people", person,
        "calendars", "office",
        "outages",
            api()
                .post(
                    "/api/v1/outages", Map.of("title", unique("Slow"), "areas", List.of("exports")))
                .expect(201)
                .at("/id"),
        "answers",
            api()
                .post(
                    "/api/v1/answers",
                    Map.of(
                        "shortcut", unique("thx"), "name", "T", "body", "B", "reach", "EVERYBODY"))
                .expect(201)
                .at("/id"),
        "other", desk.opened(unique("Another"), Priority.LOW));
  }

  private static String path(String pattern, Map<String, String> ids) {
    String kind = pattern.split("/")[3];
    return pattern
        .replaceFirst("\\{(id|account|person|team|case)}", ids.getOrDefault(kind, "1"))
        .replace("{other}", ids.get("other"))
        .replace("{into}", ids.get("other"))
        .replace("{number}", "1")
        .replaceAll("\\{[^}]+}", "x");
  }

  /** Each operation of the API that changes something, and whether it takes a version. */
  private Map<String, Boolean> operations() {
    var operations = new TreeMap<String, Boolean>();
    beans(RequestMappingHandlerMapping.class).stream()
        .map(RequestMappingHandlerMapping::getHandlerMethods)
        .flatMap(methods -> methods.entrySet().stream())
        .forEach(
            each ->
                each.getKey().getMethodsCondition().getMethods().stream()
                    .map(Enum::name)
                    .filter(CHANGES::contains)
                    .forEach(
                        method ->
                            each.getKey().getPatternValues().stream()
                                .filter(pattern -> pattern.startsWith("/api/v1/"))
                                .forEach(
                                    pattern ->
                                        operations.merge(
                                            method + " " + pattern,
                                            takes(each.getValue()),
                                            Boolean::logicalAnd))));
    return operations;
  }

  private static boolean takes(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == Seen.class);
  }
}
