package breakwater.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.calendar.Calendars;
import breakwater.calendar.Schedule;
import breakwater.cases.Priority;
import breakwater.people.Caller;
import breakwater.playbook.reviews.StaleContact;
import breakwater.playbook.reviews.StaleContacts;
import breakwater.playbook.versions.Versions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** E18: five answers, and it works. */
class FiveAnswersMakeAHouseTest extends SetUpTold {
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
      String backend = unique("Backend");
      String helpDesk = unique("Help desk");
      var answers =
          new HashMap<>(
              Map.of(
                  "frontline", helpDesk,
                  "engineering", backend + ", " + apps,
                  "opens", "08:00",
                  "closes", "16:30",
                  "zone", "Europe/Lisbon",
                  "chat", "Slack\ntriggers: gone",
                  "tracker", "Jira",
                  "onCall", "Nobody Known",
                  "edition", Long.toString(versions.edition(caller))));
      answers.put("replace", "true");
      var unknown = browser.press("/first-hour", "/first-hour/set-up", answers);
      assertThat(unknown.statusCode()).isEqualTo(422);
      assertThat(unknown.body()).contains("nobody here has that name").contains("Nobody Known");
      var crew = new Crew(api());
      String ada = crew.person("ada", "ENGINEER");
      answers.put("onCall", ada);
      answers.put("edition", "0");
      assertThat(browser.press("/first-hour", "/first-hour/set-up", answers).statusCode())
          .as("somebody has written the playbook since the form was read")
          .isEqualTo(409);
      assertThat(office(calendars, caller)).isEqualTo(hours);
      answers.put("edition", Long.toString(versions.edition(caller)));
      var done = browser.press("/first-hour", "/first-hour/set-up", answers);
      assertThat(done.statusCode()).isEqualTo(302);
      String playbook = versions.text(caller, versions.inForce(caller).number());
      assertThat(playbook)
          .contains("# GUESS hours: Monday to Friday 08:00 to 16:30, Europe/Lisbon")
          .contains("calendar: office   # GUESS")
          .contains("areas: [%s]".formatted(apps.toLowerCase(Locale.ROOT)))
          .contains("team: " + backend.toLowerCase(Locale.ROOT))
          .contains("# GUESS: by name")
          .contains("{after: 1 min, person: %s}   # GUESS: on call".formatted(ada))
          .doesNotContain("\ntriggers: gone");
      api().get("/api/v1/teams/" + helpDesk.toLowerCase(Locale.ROOT).replace(' ', '-')).expect(200);
      api().get("/api/v1/teams/" + apps.toLowerCase(Locale.ROOT)).expect(200);

      assertThat(done.headers().firstValue("Location").orElse(""))
          .as("where the form stands, not the top of the page")
          .endsWith("#set-up");
      String name = api().get("/api/v1/people/" + ada).expect(200).at("/name");
      assertThat(browser.load("/first-hour").body())
          .contains("It is set up")
          .contains("Change the answers")
          .contains("name=\"frontline\" required value=\"%s\"".formatted(helpDesk))
          .contains("value=\"%s, %s\"".formatted(backend, apps))
          .contains("value=\"08:00\"", "value=\"16:30\"", "value=\"Europe/Lisbon\"")
          .as("by a name that nobody else has, else by id")
          .containsAnyOf("value=\"%s\"".formatted(name), "value=\"%s\"".formatted(ada))
          .contains("<option selected=\"selected\">Jira</option>")
          .doesNotContain(">Guess<");

      answers.remove("replace");
      answers.put("opens", "07:00");
      answers.put("edition", Long.toString(versions.edition(caller)));
      var asked = browser.press("/first-hour", "/first-hour/set-up", answers);
      assertThat(asked.statusCode())
          .as("a playbook of one's own is not replaced unasked")
          .isEqualTo(409);
      assertThat(asked.body())
          .contains("which was written here")
          .contains("name=\"replace\"")
          .contains("What differs from version")
          .contains("GUESS hours: Monday to Friday 07:00");
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
                "preview",
                true,
                "frontline",
                unique("Help desk"),
                "engineering",
                List.of(unique("Backend"), apps),
                "opens",
                "09:00",
                "closes",
                "08:00",
                "zone",
                "Europe/Paris",
                "replace",
                true));
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

      answers.put("onCall", "Nobody Known");
      assertThat(api().post("/api/v1/set-up", answers).expect(422).at("/detail"))
          .contains("Nobody Known")
          .contains("e-mail address");
      answers.put("onCall", unique("Grace"));
      answers.put("onCallEmail", unique("grace") + "@house.example");
      preview = api().post("/api/v1/set-up", answers).expect(200);
      assertThat(preview.at("/added")).isEqualTo("true");
      api().get("/api/v1/people/" + preview.at("/onCall")).expect(404);
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
      Reply held = api().get("/api/v1/set-up").expect(200);
      assertThat(held.header("ETag")).isEqualTo(made.header("ETag"));
      assertThat(held.json().at("/made").asBoolean()).isTrue();
      for (String field : List.of("frontline", "opens", "closes", "zone", "onCall")) {
        assertThat(held.at("/" + field)).as(field).isEqualTo(answers.get(field));
      }
      assertThat(held.json().at("/engineering")).hasSize(2);
      assertThat(held.at("/engineering/1")).isEqualTo(apps);
      assertThat(
              api()
                  .post("/api/v1/set-up", answers, "If-Match", made.header("ETag"))
                  .expect(409)
                  .at("/type"))
          .as("the same answers make the same playbook")
          .endsWith("playbook-same");
      api().get("/api/v1/people/" + preview.at("/onCall")).expect(200);
      api().patch("/api/v1/people/" + preview.at("/onCall"), Map.of("active", false)).expect(200);
      answers.remove("onCallEmail");
      answers.put("opens", "08:30");
      assertThat(
              api()
                  .post("/api/v1/set-up", answers, "If-Match", made.header("ETag"))
                  .expect(422)
                  .at("/detail"))
          .contains("they have left");
      answers.remove("onCall");
      answers.remove("replace");
      Reply unasked =
          api().post("/api/v1/set-up", answers, "If-Match", made.header("ETag")).expect(409);
      assertThat(unasked.at("/type")).endsWith("playbook-not-shipped");
      assertThat(office(calendars, caller).zone().getId()).isEqualTo("Europe/Paris");
    } finally {
      restore(caller, versions, before, hours);
    }
  }

  @Test
  void after_five_answers_a_critical_case_reaches_whoever_is_on_call() {
    var caller = Caller.system("first-hour");
    var versions = bean(Versions.class);
    int before = versions.inForce(caller).number();
    Schedule hours = office(bean(Calendars.class), caller);
    String name = unique("Grace");
    var answers =
        Map.<String, Object>of(
            "preview",
            false,
            "frontline",
            unique("Help desk"),
            "engineering",
            List.of(unique("Backend"), unique("Apps")),
            "opens",
            "09:00",
            "closes",
            "17:00",
            "zone",
            "UTC",
            "onCall",
            name,
            "onCallEmail",
            name + "@house.example",
            "replace",
            true);
    try {
      String edition = "\"%d\"".formatted(versions.edition(caller));
      Reply made = api().post("/api/v1/set-up", answers, "If-Match", edition).expect(200);
      settle();
      String grace = made.at("/onCall");
      assertThat(grace).isEqualTo(name.toLowerCase(Locale.ROOT));
      JsonNode teams = api().get("/api/v1/people/" + grace).expect(200).json();
      assertThat(teams.at("/team").asString()).startsWith("backend");
      assertThat(bean(StaleContacts.class).inForce(caller))
          .as("nobody is named who is not there, but for teams that the answers themselves name")
          .allMatch(contact -> contact.why() == StaleContact.Why.TEAM_EMPTY)
          .allMatch(contact -> contact.id().matches("(help-desk|apps)-\\d+"));

      Desk desk = new Desk(this, api());
      String id = desk.opened(unique("Everything is down"), Priority.CRITICAL);
      settle();
      advance(Duration.ofMinutes(2));
      settle();
      Reply raised = desk.escalation(id + "-1");
      assertThat(raised.at("/tier")).isEqualTo("ENGINEERING");
      Api theirs = apiWith(new Crew(api()).token(grace));
      assertThat(theirs.get("/api/v1/notices").expect(200).text())
          .contains("Nobody has claimed escalation " + id + "-1");
      new Desk(this, theirs).does(id + "-1", "claim", Map.of()).expect(200);
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
}
