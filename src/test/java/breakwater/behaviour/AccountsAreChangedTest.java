package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is known of an account can be changed, and taken away again (RFC 7396). */
class AccountsAreChangedTest extends Product {
  private static final List<String> WHAT_MAY_GO =
      List.of(
          "revenue",
          "renewsOn",
          "region",
          "timeZone",
          "language",
          "calendar",
          "owner",
          "usage",
          "notes");

  private String known() {
    String path = "/api/v1/accounts/" + unique("house");
    var body = new HashMap<String, Object>();
    body.put("name", "Acme GmbH");
    body.put("customerTier", "VIP");
    body.put("revenue", Map.of("amount", 120_000, "currency", "EUR"));
    body.put("renewsOn", "2027-03-31");
    body.put("region", "EU");
    body.put("timeZone", "Europe/Berlin");
    body.put("language", "de");
    body.put("calendar", "office");
    body.put("owner", "admin");
    body.put("usage", Map.of("seats", "40"));
    body.put("notes", "Likes to be called.");
    api().put(path, body).expect(200);
    return path;
  }

  private static boolean says(JsonNode account, String property) {
    JsonNode value = account.path(property);
    return !value.isMissingNode() && !value.isNull() && !(value.isObject() && value.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "revenue",
        "renewsOn",
        "region",
        "timeZone",
        "language",
        "calendar",
        "owner",
        "usage",
        "notes"
      })
  void nullTakesOneThingAwayAndLeavesTheOthers(String property) {
    String path = known();

    JsonNode after = api().patch(path, "{\"" + property + "\": null}").expect(200).json();

    assertThat(WHAT_MAY_GO).filteredOn(each -> !says(after, each)).containsExactly(property);
    assertThat(after.at("/customerTier").asString()).isEqualTo("VIP");
  }

  @Test
  void whatIsLeftOutStays() {
    JsonNode after = api().patch(known(), Map.of("region", "US")).expect(200).json();

    assertThat(WHAT_MAY_GO).allMatch(each -> says(after, each));
    assertThat(after.at("/region").asString()).isEqualTo("US");
  }

  @Test
  void whatIsNoneOfItsKindIsRefusedAtItsPlace() {
    String path = known();
    for (String body :
        List.of("{\"renewsOn\": \"soon\"}", "{\"revenue\": 5}", "{\"usage\": {\"seats\": null}}")) {
      assertThat(api().patch(path, body).expect(400).json().at("/errors/0/pointer").asString())
          .as(body)
          .startsWith("/" + body.split("\"", -1)[1]);
    }
    api()
        .put(path, "{\"name\":\"A\",\"customerTier\":\"VIP\",\"usage\":{\"seats\":null}}")
        .expect(400);
  }

  @Test
  void anEmptiedFieldOfThePageTakesItAway() {
    String path = known();
    String page = path.replace("/api/v1", "");
    var emptied = new HashMap<String, String>();
    WHAT_MAY_GO.forEach(each -> emptied.put(each, ""));
    emptied.put("name", "Acme GmbH");
    emptied.put("customerTier", "VIP");

    new SignedInBrowser(address(), ADMIN_TOKEN).press(page, page, emptied);

    JsonNode after = api().get(path).expect(200).json();
    assertThat(WHAT_MAY_GO).noneMatch(each -> says(after, each));
  }

  @Test
  void theEndOfAnOutageIsNotKnownAgain() {
    Reply declared =
        api()
            .post(
                "/api/v1/outages",
                Map.of("title", "Exports fail", "until", now().plusSeconds(3_600).toString()))
            .expect(201);
    Reply changed =
        api().patch("/api/v1/outages/" + declared.at("/id"), "{\"until\": null}").expect(200);
    assertThat(says(changed.json(), "until")).isFalse();
    // One that goes on is one of all customers, in the database that all tests share.
    String outage = "/api/v1/outages/" + declared.at("/id");
    String tag = api().get(outage).expect(200).header("ETag");
    api().post(outage + "/withdrawal", Map.of(), "If-Match", tag).expect(200);
    settle();
  }
}
