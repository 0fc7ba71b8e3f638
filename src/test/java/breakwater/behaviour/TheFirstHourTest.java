package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.calendar.CalendarEdits;
import breakwater.calendar.CalendarId;
import breakwater.calendar.Calendars;
import breakwater.calendar.Schedule;
import breakwater.insight.baseline.Assumptions;
import breakwater.insight.baseline.Assumptions.Model;
import breakwater.journal.Seen;
import breakwater.journal.Worker;
import breakwater.people.Caller;
import breakwater.playbook.versions.Draft;
import breakwater.playbook.versions.Versions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** E18: what a history says before anything is configured, and what an interruption costs. */
class TheFirstHourTest extends Product {
  @Test
  void a_file_becomes_a_baseline() {
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
  }

  @Test
  void five_answers_make_a_house_that_works() {
    var caller = Caller.system("first-hour");
    var versions = bean(Versions.class);
    int before = versions.inForce(caller).number();
    var calendars = bean(Calendars.class);
    Schedule hours = office(calendars, caller);
    try {
      var browser = new SignedInBrowser(address(), ADMIN_TOKEN);
      var refused = browser.press("/first-hour", "/first-hour/set-up", Map.of("frontline", "Help"));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("value=\"Help\"");
      assertThat(versions.inForce(caller).number()).isEqualTo(before);

      String apps = unique("Apps");
      var done =
          browser.press(
              "/first-hour",
              "/first-hour/set-up",
              Map.of(
                  "frontline", "Help desk",
                  "engineering", "Backend, " + apps,
                  "opens", "08:00",
                  "closes", "16:30",
                  "zone", "Europe/Lisbon",
                  "chat", "Slack\ntriggers: gone",
                  "tracker", "Jira"));
      assertThat(done.statusCode()).isEqualTo(302);
      String playbook = versions.text(caller, versions.inForce(caller).number());
      assertThat(playbook)
          .contains("# GUESS hours: Monday to Friday 08:00 to 16:30, Europe/Lisbon")
          .contains("calendar: office   # GUESS")
          .contains("areas: [%s]".formatted(apps.toLowerCase(Locale.ROOT)))
          .contains("team: backend")
          .contains("owners: {teams: [help-desk]}   # GUESS")
          .contains(
              "owners: {teams: [backend, %s]}   # GUESS".formatted(apps.toLowerCase(Locale.ROOT)))
          .doesNotContain("\ntriggers: gone");
      api().get("/api/v1/teams/help-desk").expect(200);
      api().get("/api/v1/teams/backend").expect(200);
      assertThat(office(calendars, caller).zone().getId()).isEqualTo("Europe/Lisbon");
    } finally {
      restore(caller, versions, before, hours);
    }
  }

  @Test
  void a_program_sees_what_five_answers_would_make_and_makes_just_that() {
    var caller = Caller.system("first-hour");
    var versions = bean(Versions.class);
    int before = versions.inForce(caller).number();
    var calendars = bean(Calendars.class);
    Schedule hours = office(calendars, caller);
    String apps = unique("Apps");
    var answers =
        new HashMap<String, Object>(
            Map.of(
                "preview", true,
                "frontline", "Help desk",
                "engineering", List.of("Backend", apps),
                "opens", "09:00",
                "closes", "08:00",
                "zone", "Europe/Paris"));
    assertThat(api().post("/api/v1/set-up", answers).expect(422).at("/detail"))
        .contains("The day must end after it begins.");
    answers.put("closes", "17:00");
    try {
      Reply preview = api().post("/api/v1/set-up", answers).expect(200);
      assertThat(preview.json().at("/teams")).hasSize(3);
      assertThat(preview.at("/yaml")).contains("# GUESS hours: Monday to Friday 09:00 to 17:00");
      assertThat(preview.json().path("version").isNumber()).isFalse();
      assertThat(versions.inForce(caller).number()).isEqualTo(before);
      assertThat(office(calendars, caller)).isEqualTo(hours);
      api().get("/api/v1/teams/" + apps.toLowerCase(Locale.ROOT)).expect(404);

      answers.put("preview", false);
      api().post("/api/v1/set-up", answers).expect(428);
      api().post("/api/v1/set-up", answers, "If-Match", "\"999999\"").expect(412);
      assertThat(office(calendars, caller)).as("all of it or nothing").isEqualTo(hours);
      Reply made =
          api().post("/api/v1/set-up", answers, "If-Match", preview.header("ETag")).expect(200);
      assertThat(made.at("/yaml")).isEqualTo(preview.at("/yaml"));
      assertThat(versions.text(caller, made.json().at("/version").asInt()))
          .isEqualTo(preview.at("/yaml"));
      assertThat(office(calendars, caller).zone().getId()).isEqualTo("Europe/Paris");
      api().post("/api/v1/set-up", answers, "If-Match", preview.header("ETag")).expect(412);
    } finally {
      restore(caller, versions, before, hours);
    }
  }

  @Test
  void whoever_does_not_say_whether_they_only_try_is_asked() {
    var answers =
        Map.of(
            "frontline", "Help desk",
            "engineering", List.of("Backend"),
            "opens", "09:00",
            "closes", "17:00",
            "zone", "UTC");
    assertThat(api().post("/api/v1/set-up", answers).expect(400).text()).contains("preview");
  }

  private static Schedule office(Calendars calendars, Caller caller) {
    return calendars
        .find(caller, CalendarId.OFFICE)
        .orThrow()
        .at(Instant.parse("2100-01-01T00:00:00Z"))
        .schedule()
        .schedule();
  }

  /** Others share the database. */
  private void restore(Caller caller, Versions versions, int before, Schedule hours) {
    bean(CalendarEdits.class)
        .put(
            caller,
            Seen.anything(),
            CalendarId.OFFICE,
            new CalendarEdits.Draft("Office hours", hours, Map.of(), Optional.empty()))
        .orThrow();
    versions
        .put(
            caller,
            Seen.version(versions.edition(caller)),
            new Draft(versions.text(caller, before), "As it was", Optional.empty(), false))
        .orThrow();
  }

  @Test
  void what_is_not_said_is_refused_with_a_sentence() {
    Reply no = api().get("/api/v1/baseline?kind=TAG");
    assertThat(no.status()).isEqualTo(422);
    assertThat(no.at("/detail")).contains("Say which");
    assertThat(api().get("/api/v1/baseline?minutes=-1").status()).isEqualTo(422);
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
