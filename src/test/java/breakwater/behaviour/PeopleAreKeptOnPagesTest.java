package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The pages of people, teams and tokens. Reliability, section 2, "Function/role access". */
class PeopleAreKeptOnPagesTest extends Product {
  private static final String SCRIPT = "<script>alert(1)</script>";

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void allThatIsWrongWithAFormIsSaidAtOnce() throws Exception {
    HttpResponse<String> no =
        post(
            "/settings/people",
            Map.of("id", "no good", "name", " ", "email", "nowhere", "role", "KING"));
    assertThat(no.statusCode()).isEqualTo(422);
    assertThat(no.body())
        .contains("4 of the values cannot be kept")
        .contains("data-field=\"id\"", "data-field=\"name\"", "data-field=\"role\"")
        .contains("such as ada@house.example");
  }

  @Test
  void somebodyIsAddedChangedAndLeaves() throws Exception {
    post(
        "/settings/teams",
        Map.of("id", "harbour", "name", "Harbour " + SCRIPT, "tier", "ENGINEERING"));
    HttpResponse<String> added =
        post(
            "/settings/people",
            Map.of(
                "id",
                "ilse",
                "name",
                "Ilse " + SCRIPT,
                "email",
                "ilse@support.example",
                "role",
                "ENGINEER",
                "team",
                "harbour",
                "marks",
                "APPROVER"));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(302);

    assertThat(get("/settings/people").body())
        .contains("Ilse &lt;script&gt;")
        .doesNotContain(SCRIPT);
    assertThat(get("/settings/teams").body())
        .contains("Harbour &lt;script&gt;")
        .doesNotContain(SCRIPT);
    String page = get("/settings/people/ilse").body();
    assertThat(page).contains("Ilse &lt;script&gt;").doesNotContain(SCRIPT);
    Map<String, String> left =
        Map.of("name", "Ilse", "email", "ilse@support.example", "version", "1");
    assertThat(post("/settings/people/ilse", left).statusCode()).isEqualTo(302);
    assertThat(get("/settings/people").body()).contains("Has left");
    assertThat(post("/settings/people/ilse", left).statusCode()).isEqualTo(409);
    assertThat(post("/settings/people/ilse/link", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void theTierAndTheTeamOfSomebodyAreTakenAway() throws Exception {
    String team = unique("crew");
    api().put("/api/v1/teams/" + team, Map.of("name", "Crew", "tier", "SPECIALIST")).expect(200);
    for (boolean onPage : new boolean[] {true, false}) {
      String id = unique("kim");
      String email = id + "@support.example";
      String path = "/api/v1/people/" + id;
      api()
          .post(
              "/api/v1/people",
              Map.of(
                  "id",
                  id,
                  "name",
                  "Kim",
                  "email",
                  email,
                  "role",
                  "AGENT",
                  "tier",
                  "SPECIALIST",
                  "team",
                  team))
          .expect(201);

      if (onPage) {
        post(
            "/settings/people/" + id,
            Map.of("name", "Kim", "email", email, "tier", "", "team", "", "active", "true"));
      } else {
        api().patch(path, Map.of("name", "Kim")).expect(200);
        assertThat(api().get(path).at("/team")).isEqualTo(team);
        api().patch(path, "{\"tier\": null, \"team\": null}").expect(200);
      }

      JsonNode after = api().get(path).expect(200).json();
      assertThat(after.path("tier").isNull()).isTrue();
      assertThat(after.path("team").isNull()).isTrue();
    }
  }

  @Test
  void theLastAdministratorStays() throws Exception {
    Map<String, String> gone =
        Map.of("name", "Admin", "email", "admin@localhost", "role", "AGENT", "active", "true");

    othersAreAdministratorsNoMore();
    HttpResponse<String> refused = post("/settings/people/admin", gone);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("is the last administrator");
  }

  /** Those that tests before this one made. */
  private void othersAreAdministratorsNoMore() {
    String page = "/api/v1/people?limit=200";
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent()) {
      JsonNode people = api().get(page + cursor.get()).expect(200).json();
      for (JsonNode person : people.get("items")) {
        String id = person.get("id").asString();
        if (person.get("role").asString().equals("ADMINISTRATOR") && !id.equals("admin")) {
          api().patch("/api/v1/people/" + id, Map.of("role", "AGENT")).expect(200);
        }
      }
      JsonNode next = people.path("nextCursor");
      cursor = next.isString() ? Optional.of("&cursor=" + next.asString()) : Optional.empty();
    }
  }

  @Test
  void whatCannotBeIsRefusedWithASentenceAndKeepsWhatWasTyped() throws Exception {
    HttpResponse<String> refused =
        post("/settings/people", Map.of("id", "two words", "name", "Typed Name", "email", "t@t"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("no spaces").contains("Typed Name");
    assertThat(
            post("/settings/people", Map.of("id", "x1", "name", "X", "email", "none")).statusCode())
        .isEqualTo(422);
    assertThat(post("/settings/teams", Map.of("id", "x1")).statusCode()).isEqualTo(422);
  }

  @Test
  void aTokenIsShownOnceAndRevoked() throws Exception {
    HttpResponse<String> made =
        post("/me/tokens", Map.of("name", "Robot " + SCRIPT, "scopes", "READ", "days", "30"));
    Matcher secret = Pattern.compile("bw_[0-9a-f]{64}").matcher(made.body());
    assertThat(secret.find()).isTrue();
    String token = secret.group();
    apiWith(token).get("/api/v1/people").expect(200);
    apiWith(token).put("/api/v1/teams/x", Map.of("name", "X", "tier", "FRONTLINE")).expect(403);
    String listed = get("/settings/tokens").body();
    assertThat(listed).doesNotContain(token).contains(token.substring(0, 9)).doesNotContain(SCRIPT);

    String id =
        api()
            .get("/api/v1/people/admin/tokens")
            .expect(200)
            .json()
            .at("/items")
            .valueStream()
            .filter(t -> t.at("/prefix").asString().equals(token.substring(0, 9)))
            .map(t -> t.at("/id").asString())
            .findFirst()
            .orElseThrow();
    assertThat(post("/settings/tokens/admin/" + id + "/revocation", Map.of()).statusCode())
        .isEqualTo(302);

    apiWith(token).get("/api/v1/people").expect(401);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET().build(), 200);
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    String body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        0);
  }

  private HttpRequest.Builder request(String path) {
    URI at = address().resolve(path);
    return HttpRequest.newBuilder(at).header("Authorization", "Bearer " + ADMIN_TOKEN);
  }

  private HttpResponse<String> send(HttpRequest request, int expected) throws Exception {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (expected != 0) {
      assertThat(answer.statusCode()).as(request.uri().getPath()).isEqualTo(expected);
    }
    return answer;
  }
}
