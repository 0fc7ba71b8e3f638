package breakwater.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.insight.baseline.Baselines;
import breakwater.people.Caller;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** E18: which answers to the five questions a history suggests. */
class HistorySuggestsTheAnswersTest extends ImportedHistory {
  @Test
  void teams_are_guessed_by_what_was_raised_to_them_and_called_as_there() {
    String tierTwo = unique("Tier Two");
    var file =
        new StringBuilder(
            "Ticket ID,Subject,Status,Priority,Created at,Updated at,Group,Escalated\n");
    for (int i = 0; i < 150; i++) {
      file.append(
          "%s-%d,It stalls,Closed,Low,2016-02-01 09:15,2016-02-09 08:00,%s,Yes%n"
              .formatted(tierTwo.replace(' ', '-'), i, tierTwo));
    }
    assertThat(imported(mapping(file.toString()), file.toString()).at("/casesOpened").asInt())
        .isEqualTo(150);
    settle();
    assertThat(bean(Baselines.class).guesses(Caller.system("first-hour")).engineering())
        .contains(tierTwo)
        .hasSizeLessThanOrEqualTo(5);
    String asked = "/api/v1/baseline?kind=TEAM&value=" + URLEncoder.encode(tierTwo, UTF_8);
    assertThat(api().get(asked).expect(200).json().at("/reasons"))
        .filteredOn(it -> it.at("/of").asString().equals("team"))
        .extracting(it -> it.at("/value").asString())
        .containsExactly(tierTwo);
  }

  @Test
  void a_house_that_closes_nothing_has_a_rate_of_what_it_resolved() {
    String nr = unique("rate");
    String file =
        """
        Nr;Status;Eskaliert;Angelegt;Gel\u00f6st am
        %1$s-1;Gel\u00f6st;Ja;01.02.2016 09:15;02.02.2016 10:00
        %1$s-2;Gel\u00f6st;Nein;03.02.2016 09:15;13.02.2016 10:00
        %1$s-3;Offen;Ja;04.02.2016 09:15;
        """
            .formatted(nr);
    String named =
        mapping(file).replaceFirst("\"source\":\"[^\"]*\"", "\"source\":\"%s\"".formatted(nr));
    assertThat(imported(named, file).at("/casesOpened").asInt()).isEqualTo(3);
    settle();
    JsonNode said = api().get("/api/v1/baseline?source=" + nr).expect(200).json();
    assertThat(said.at("/closed").asInt()).isEqualTo(2);
    assertThat(said.at("/escalated").asInt()).isEqualTo(1);
    assertThat(said.at("/rate").asDouble()).isEqualTo(0.5);
  }

  @Test
  void an_import_that_failed_is_said_to_have_failed_and_why_and_where_to_go_on() {
    JsonNode failed = imported("text-tickets", "a,b\n1,2\n");
    assertThat(new SignedInBrowser(address(), ADMIN_TOKEN).load("/first-hour").body())
        .contains(
            "/imports/" + failed.at("/id").asString(),
            "failed: ",
            "wants a column &#39;text&#39;, but the file has a, b",
            "Mend the file, or say what its columns mean")
        .doesNotContain("Not there yet");
  }

  @Test
  void a_suggested_team_whose_name_has_marks_is_the_one_that_has_the_cases() {
    String name = unique("Süd");
    String file = "Number,Title,State,Group\n%s,Late,Open,%s\n".formatted(unique("n"), name);
    imported(mapping(file), file);
    String made = setUp(name).at("/teams/0/id").asString();
    assertThat(casesOf(made)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Süd", "L2 / Ops", "Backend"})
  void an_imported_team_is_the_one_that_is_called_so_here(String word) {
    String name = unique(word);
    JsonNode made = setUp(name).at("/teams/0");
    String id = made.at("/id").asString();
    api().put("/api/v1/teams/" + id, Map.of("name", name, "tier", "FRONTLINE")).expect(200);
    String file =
        "Number,Title,State,Group\n%s,Late,Open,%s\n"
            .formatted(unique("n"), name.toUpperCase(Locale.ROOT));
    imported(mapping(file), file);
    assertThat(casesOf(id)).hasSize(1);
    assertThat(setUp(name).at("/teams/0/id").asString()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Süd", "Backend"})
  void spellings_of_a_team_are_one_team_in_a_file_and_in_the_next(String word) {
    String name = unique(word);
    String first =
        "Number,Title,State,Group\n%s,Late,Open,%s\n%s,Late,Open,%s\n"
            .formatted(unique("n"), name.toLowerCase(Locale.ROOT), unique("n"), name);
    imported(mapping(first), first);
    String next =
        "Number,Title,State,Group\n%s,Late,Open,%s\n"
            .formatted(unique("n"), name.toUpperCase(Locale.ROOT));
    imported(mapping(next), next);
    assertThat(casesOf(setUp(name).at("/teams/0/id").asString())).hasSize(3);
  }

  private JsonNode setUp(String frontline) {
    var answers =
        Map.of(
            "preview",
            true,
            "frontline",
            frontline,
            "engineering",
            List.of(unique("Backend")),
            "opens",
            "09:00",
            "closes",
            "17:00",
            "zone",
            "UTC");
    return api().post("/api/v1/set-up", answers).expect(200).json();
  }

  private String mapping(String file) {
    return send("/api/v1/imports/preview", "", file).expect(200).json().at("/mapping").toString();
  }

  private JsonNode casesOf(String team) {
    return api().get("/api/v1/cases?team=" + team).expect(200).json().at("/items");
  }
}
