package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.RefusedException;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.PeopleRight;
import breakwater.people.PersonId;
import breakwater.people.Right.Holders;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Reliability, section 2, "API tokens"; api.md, "Auth". */
class TokensProveWhoAsksTest extends Product {
  private static final String UNKNOWN = "bw_" + "f".repeat(64);

  @Test
  void withoutATokenTheApiAsksForOne() {
    Reply reply = apiWith("").get("/api/v1/people").expect(401);

    assertThat(reply.at("/type")).isEqualTo("/problems/sign-in-required");
    assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void anUnknownOrMalformedTokenIsRefused() {
    assertThat(from("203.0.113.1", UNKNOWN).at("/type")).isEqualTo("/problems/token-refused");
    assertThat(from("203.0.113.1", "bw_short").status()).isEqualTo(401);
    assertThat(apiWith("").get("/api/v1/people", "Authorization", "Basic YTpi").status())
        .isEqualTo(401);
  }

  @Test
  void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
    String person = person("AGENT");
    Reply issued = issue(person, List.of("READ"), Map.of()).expect(201);
    Api asThem = apiWith(issued.at("/secret"));
    asThem.get("/api/v1/people").expect(200);

    Reply listed = api().get("/api/v1/people/" + person + "/tokens").expect(200);
    assertThat(listed.text()).doesNotContain(issued.at("/secret"));
    assertThat(listed.at("/items/0/prefix")).isEqualTo(issued.at("/secret").substring(0, 9));
    assertThat(listed.at("/items/0/lastUsedAt")).isNotEqualTo("null");

    String token = issued.at("/token/id");
    api().delete("/api/v1/people/" + person + "/tokens/" + token).expect(204);
    assertThat(asThem.get("/api/v1/people").status()).isEqualTo(401);
    api().delete("/api/v1/people/" + person + "/tokens/" + token).expect(404);
  }

  @Test
  void aTokenThatOnlyReadsChangesNothing() {
    String person = person("ADMINISTRATOR");
    Api reader = apiWith(issue(person, List.of("READ"), Map.of()).at("/secret"));

    Reply reply =
        reader.put("/api/v1/teams/" + unique("t"), Map.of("name", "T", "tier", "FRONTLINE"));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.at("/type")).isEqualTo("/problems/forbidden");
  }

  @Test
  void administrationNeedsBothTheRoleAndTheScope() {
    Map<String, String> team = Map.of("name", "T", "tier", "FRONTLINE");
    String administrator = person("ADMINISTRATOR");
    String agent = person("AGENT");
    List<String> write = List.of("READ", "WRITE");
    List<String> all = List.of("READ", "WRITE", "ADMIN");

    assertThat(putTeam(administrator, write, team)).isEqualTo(403);
    assertThat(putTeam(agent, all, team)).isEqualTo(403);
    assertThat(putTeam(administrator, all, team)).isEqualTo(200);
  }

  @Test
  void nobodyGivesAScopeThatTheyDoNotHold() {
    String person = person("ADMINISTRATOR");
    Api writer = apiWith(issue(person, List.of("READ", "WRITE"), Map.of()).at("/secret"));
    String own = "/api/v1/people/" + person + "/tokens";

    assertThat(writer.post(own, Map.of("name", "x", "scopes", List.of("ADMIN"))).at("/type"))
        .isEqualTo("/problems/scope-not-held");
    writer.post(own, Map.of("name", "x", "scopes", List.of("WRITE"))).expect(201);
    assertThat(
            writer
                .post("/api/v1/people/admin/tokens", Map.of("name", "x", "scopes", List.of("READ")))
                .status())
        .isEqualTo(403);
  }

  @Test
  void aTokenMakesNoTokenThatMayMoreThanItself() {
    String person = person("AGENT");
    String own = "/api/v1/people/" + person + "/tokens";
    Api writer = apiWith(issue(person, List.of("WRITE"), Map.of()).at("/secret"));
    Api reader = apiWith(issue(person, List.of("READ"), Map.of()).at("/secret"));

    assertThat(writer.post(own, Map.of("name", "x", "scopes", List.of("READ"))).at("/type"))
        .isEqualTo("/problems/scope-not-held");
    reader.post(own, Map.of("name", "x", "scopes", List.of("READ"))).expect(403);
    assertThat(
            reader
                .send(
                    "POST",
                    "/me/tokens",
                    "name=x&scopes=READ&scopes=WRITE",
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .status())
        .isEqualTo(403);
  }

  @Test
  void whoMayNotReadPeopleReadsNone() {
    Caller nobody = new Caller(Actor.person("admin"), Cause.request("test"), right -> false);
    People people = bean(People.class);
    Teams teams = bean(Teams.class);

    assertThat(PeopleRight.READ_PEOPLE.holders()).isEqualTo(Holders.EVERYBODY);
    assertRefused(() -> people.find(nobody, new PersonId("admin")));
    assertRefused(() -> people.list(nobody, Optional.empty(), 1));
    assertRefused(() -> teams.find(nobody, new TeamId("any")));
    assertRefused(() -> teams.list(nobody, Optional.empty(), 1));
  }

  private static void assertRefused(ThrowingCallable asking) {
    assertThatThrownBy(asking)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("the right to read people");
  }

  @Test
  void aTokenIsNotGivenForThePast() {
    String past = "2001-01-01T00:00:00Z";
    assertThat(issue(person("AGENT"), List.of("READ"), Map.of("expiresAt", past)).at("/type"))
        .isEqualTo("/problems/token-expiry-past");
  }

  @Test
  void whoHasLeftIsRefusedAtOnce() {
    String person = person("AGENT");
    Api asThem = apiWith(issue(person, List.of("READ"), Map.of()).at("/secret"));
    asThem.get("/api/v1/people").expect(200);

    api().patch("/api/v1/people/" + person, Map.of("active", false)).expect(200);

    assertThat(asThem.get("/api/v1/people").status()).isEqualTo(401);
  }

  @Test
  void whoeverGuessesIsSlowedDownButNobodyElse() {
    String guesser = "203.0.113.77";
    for (int guess = 0; guess < 10; guess++) {
      from(guesser, UNKNOWN).expect(401);
    }
    Reply slowed = from(guesser, UNKNOWN).expect(429);

    assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 60);
    assertThat(slowed.header("RateLimit-Policy")).isEqualTo("\"default\";q=10;w=60");
    from(guesser, ADMIN_TOKEN).expect(200);
    from("203.0.113.78", UNKNOWN).expect(401);
  }

  private Reply from(String address, String token) {
    return apiWith(token).get("/api/v1/people", "X-Forwarded-For", address);
  }

  private int putTeam(String person, List<String> scopes, Map<String, String> team) {
    Api api = apiWith(issue(person, scopes, Map.of()).at("/secret"));
    return api.put("/api/v1/teams/" + unique("team"), team).status();
  }

  private Reply issue(String person, List<String> scopes, Map<String, String> more) {
    Map<String, Object> body = new java.util.HashMap<>(more);
    body.put("name", "a test");
    body.put("scopes", scopes);
    return api().post("/api/v1/people/" + person + "/tokens", body);
  }

  private String person(String role) {
    String id = unique("tester");
    api()
        .post(
            "/api/v1/people",
            Map.of("id", id, "name", "T", "email", id + "@house.example", "role", role))
        .expect(201);
    return id;
  }
}
