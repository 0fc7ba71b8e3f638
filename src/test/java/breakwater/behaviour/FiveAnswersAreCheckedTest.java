package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** E18: whoever answers wrongly is told all of it at once, each where it was answered. */
class FiveAnswersAreCheckedTest extends Product {
  private static final Map<String, Object> WRONG =
      Map.of(
          "frontline", "!",
          "engineering", List.of("?"),
          "opens", "nine",
          "closes", "25:00",
          "zone", "Mars/North",
          "onCall", "Nobody Known");

  @Test
  void a_program_is_pointed_at_each_wrong_answer() {
    var answers = new HashMap<>(WRONG);
    answers.put("preview", true);
    Reply no = api().post("/api/v1/set-up", answers).expect(422);
    assertThat(no.at("/type")).isEqualTo("/problems/set-up-wanting");
    assertThat(no.json().at("/errors").valueStream().map(e -> e.at("/pointer").asString()))
        .containsExactly("/frontline", "/engineering", "/opens", "/closes", "/zone", "/onCall");
    assertThat(no.at("/errors/4/detail")).contains("Europe/Berlin");
  }

  @Test
  void the_page_says_why_at_each_field_and_keeps_what_was_typed() {
    var typed = new HashMap<String, String>();
    WRONG.forEach((field, value) -> typed.put(field, value.toString()));
    typed.put("engineering", "?");
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    var no = browser.press("/first-hour", "/first-hour/set-up", typed);
    assertThat(no.statusCode()).isEqualTo(422);
    assertThat(no.body()).contains("6 of the values cannot be kept");
    typed.forEach(
        (field, value) ->
            assertThat(no.body())
                .contains("data-field=\"%s\"".formatted(field), "value=\"%s\"".formatted(value)));
  }

  @Test
  void whoever_works_here_is_on_call_however_they_are_written_and_nobody_is_added_beside_them() {
    String key = unique("jm");
    String name = "J\u00fcrgen M\u00fcller " + key;
    String address = key + "@house.example";
    api()
        .post(
            "/api/v1/people", Map.of("id", key, "name", name, "email", address, "role", "ENGINEER"))
        .expect(201);
    for (String said :
        List.of(
            name,
            "Ju\u0308rgen\u00a0 Mu\u0308ller " + key,
            key.toUpperCase(Locale.ROOT),
            "Jimmy")) {
      var answers =
          new HashMap<String, Object>(
              Map.of(
                  "frontline",
                  unique("Help"),
                  "engineering",
                  List.of(unique("Backend")),
                  "opens",
                  "09:00",
                  "closes",
                  "17:00",
                  "zone",
                  "UTC",
                  "onCall",
                  said,
                  "onCallEmail",
                  address.toUpperCase(Locale.ROOT),
                  "preview",
                  true));
      Reply plan = api().post("/api/v1/set-up", answers).expect(200);
      assertThat(plan.at("/onCall")).as(said).isEqualTo(key);
      assertThat(plan.at("/added")).as(said).isEqualTo("false");
    }
  }
}
