package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.Priority;
import breakwater.insight.baseline.Assumptions;
import breakwater.insight.baseline.Assumptions.Model;
import breakwater.journal.Worker;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** E18: what a history says before anything is configured, and what an interruption costs. */
class TheFirstHourTest extends Product {
  @Test
  void a_file_becomes_a_baseline() {
    new Desk(this, api()).opened(unique("Of today"), Priority.LOW);
    String tag = unique("sent-up");
    String rows =
        """
        number,opened,at,state,tags,subject
        %1$s-a,2026-01-05T09:00:00Z,2026-01-05T09:00:00Z,open,%1$s,I lost my password and access
        %1$s-a,2026-01-05T09:00:00Z,2026-01-06T09:00:00Z,closed,%1$s,I lost my password and access
        %1$s-b,2026-01-12T09:00:00Z,2026-01-12T09:00:00Z,open,%1$s,The export writer stalls
        %1$s-b,2026-01-12T09:00:00Z,2026-01-14T09:00:00Z,closed,%1$s,The export writer stalls
        %1$s-c,2026-01-19T09:00:00Z,2026-01-19T09:00:00Z,open,other,The invoice has a wrong name
        """
            .formatted(tag);
    String mapping =
        """
        {"name":"own","source":"%s","caseKey":"number","title":"{subject}",
         "at":{"column":"at"},"openedAt":{"column":"opened"},
         "status":{"column":"state","values":{"open":"OPEN","closed":"CLOSED"}},
         "tags":{"column":"tags"}}
        """
            .formatted(tag);
    api()
        .post(
            "/api/v1/imports?mapping=" + URLEncoder.encode(mapping, StandardCharsets.UTF_8),
            rows,
            "Content-Type",
            "text/csv")
        .expect(202);
    while (importer().work()) {}
    settle();

    JsonNode said =
        api()
            .get("/api/v1/baseline?kind=TAG&value=" + tag + "&minutes=40&hourly=60")
            .expect(200)
            .json();
    assertThat(said.at("/matches").asInt()).isEqualTo(2);
    assertThat(said.at("/escalated").asInt()).isEqualTo(2);
    assertThat(said.at("/accessOrLookup").asInt()).isEqualTo(1);
    assertThat(said.at("/worded").asInt()).isEqualTo(2);
    assertThat(said.at("/handoff").isMissingNode() || said.at("/handoff").isNull()).isTrue();
    assertThat(said.at("/cost/hours").asDouble()).isEqualTo(2 * 63 / 60.0);
    assertThat(said.at("/cost/money").asDouble()).isEqualTo(126.0);

    JsonNode ofTheFile = api().get("/api/v1/baseline?source=" + tag).expect(200).json();
    assertThat(ofTheFile.at("/cases").asInt()).isEqualTo(3);
    assertThat(ofTheFile.at("/closed").asInt()).isEqualTo(2);
    assertThat(said.at("/cases").asInt()).as("of everything that is here").isGreaterThan(3);
    assertThat(ofTheFile.at("/sources").toString()).contains("{\"name\":\"%s\"".formatted(tag));
    var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
    assertThat(browser.load("/first-hour").body())
        .as("the history that was imported last, until somebody asks for another")
        .contains("<option value=\"%1$s\" selected=\"selected\">%1$s: 3 cases".formatted(tag))
        .contains("</strong> of <span>3</span>");
    assertThat(browser.load("/first-hour?source=").body())
        .doesNotContain("value=\"%s\" selected".formatted(tag));
    String unknown = "No case came from “nope”. Cases came from ";
    for (String path : List.of("/api/v1/baseline", "/api/v1/baseline/values")) {
      assertThat(api().get(path + "?source=nope").expect(422).at("/detail"))
          .startsWith(unknown)
          .contains(tag);
    }
    assertThat(browser.load("/first-hour?source=nope").body()).contains(unknown);
  }

  @Test
  void what_the_history_has_is_offered_the_commonest_first() {
    String source = unique("offers");
    String rows =
        """
        number,opened,state,tags,team,kind,company
        %1$s-a,2026-01-05T09:00:00Z,open,%1$s-x %1$s-y,Süd %1$s,bug,Größe %1$s
        %1$s-b,2026-01-12T09:00:00Z,open,%1$s-y,Süd %1$s,bug,Größe %1$s
        %1$s-c,2026-01-19T09:00:00Z,open,,Nord %1$s,question,
        """
            .formatted(source);
    String mapping =
        """
        {"source":"%s","rowIs":"CASE","caseKey":"number","openedAt":{"column":"opened"},
         "status":{"column":"state","values":{"open":"OPEN"}},"tags":{"column":"tags"},
         "team":{"column":"team"},"type":{"column":"kind"},"account":{"column":"company"}}
        """
            .formatted(source);
    api()
        .post(
            "/api/v1/imports?mapping=" + URLEncoder.encode(mapping, StandardCharsets.UTF_8),
            rows,
            "Content-Type",
            "text/csv")
        .expect(202);
    while (importer().work()) {}
    settle();

    assertThat(offered(source, "TAG"))
        .isEqualTo("%1$s-y 2, %1$s-x 1".formatted(source.toLowerCase(Locale.ROOT)));
    assertThat(offered(source, "TEAM")).isEqualTo("Süd %1$s 2, Nord %1$s 1".formatted(source));
    assertThat(offered(source, "FIELD")).contains("bug 2", "Größe %s 2".formatted(source));
    assertThat(offered(source, "PHRASE")).isEmpty();
    assertThat(matches(source, "TEAM", "süd " + source)).isEqualTo(2);
    assertThat(matches(source, "FIELD", "größe " + source)).isEqualTo(2);
    assertThat(
            new SignedInBrowser(address(), ADMIN_TOKEN)
                .load("/first-hour/values?kind=FIELD&source=" + source)
                .body())
        .contains("<option value=\"bug\" label=\"type, 2 cases\">");
  }

  @Test
  void what_is_no_number_and_what_there_is_nothing_of_is_said_where_it_stands() {
    new Desk(this, api()).opened(unique("The printer of the second floor"), Priority.LOW);
    settle();
    String page =
        new SignedInBrowser(address(), ADMIN_TOKEN)
            .load(
                "/first-hour?kind=TAG&value="
                    + unique("none")
                    + "&minutes=-5&refocus=abc&hourly=99999")
            .body();
    assertThat(page)
        .contains(
            "“-5” is no whole number from 0 to 1,440, so 30 is reckoned with.",
            "“abc” is no whole number from 0 to 480, so 23 is reckoned with.",
            "“99999” is no whole number from 0 to 10,000, so 75 is reckoned with.",
            "No case looked escalated, so there is nothing to tell it of.")
        .doesNotContain("no titles or fields");
  }

  private String offered(String source, String kind) {
    return api()
        .get("/api/v1/baseline/values?source=%s&kind=%s".formatted(source, kind))
        .expect(200)
        .json()
        .at("/items")
        .valueStream()
        .map(it -> it.at("/value").asString() + " " + it.at("/cases").asInt())
        .collect(Collectors.joining(", "));
  }

  private int matches(String source, String kind, String value) {
    return api()
        .get(
            "/api/v1/baseline?source=%s&kind=%s&value=%s"
                .formatted(source, kind, URLEncoder.encode(value, StandardCharsets.UTF_8)))
        .expect(200)
        .json()
        .at("/matches")
        .asInt();
  }

  @Test
  void what_is_not_said_is_refused_with_a_sentence() {
    Reply no = api().get("/api/v1/baseline?kind=TAG");
    assertThat(no.status()).isEqualTo(422);
    assertThat(no.at("/detail")).contains("Say which");
    assertThat(api().get("/api/v1/baseline?minutes=-1&refocus=999").text())
        .contains("?minutes", "?refocus");
  }

  /** Framework, "Common mistakes": 10 interruptions a day of 30 min are 25 h a week. */
  @Test
  void the_models_of_an_interruption_are_alternatives() {
    assertThat(new Assumptions(Model.HANDLING, 30, 23, 75).minutesEach()).isEqualTo(30);
    assertThat(new Assumptions(Model.REFOCUS, 30, 23, 75).minutesEach()).isEqualTo(53);
    assertThat(new Assumptions(Model.TWO_HOURS, 30, 23, 75).minutesEach()).isEqualTo(120);
  }

  private Worker importer() {
    return beans(Worker.class).stream()
        .filter(worker -> worker.name().equals("imports"))
        .findFirst()
        .orElseThrow();
  }
}
