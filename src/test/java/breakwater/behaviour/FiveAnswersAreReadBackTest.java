package breakwater.behaviour;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.calendar.CalendarEdits;
import breakwater.calendar.CalendarId;
import breakwater.calendar.Calendars;
import breakwater.calendar.Schedule;
import breakwater.calendar.Window;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.playbook.versions.Draft;
import breakwater.playbook.versions.Versions;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** E18: after a set-up its form and the programs see what is in force (decision 32). */
class FiveAnswersAreReadBackTest extends SetUpTold {
  @Test
  void what_holds_is_read_where_it_stands_and_not_where_it_was_answered() {
    var caller = Caller.system("first-hour");
    var versions = bean(Versions.class);
    int before = versions.inForce(caller).number();
    Schedule hours = office(bean(Calendars.class), caller);
    var answers =
        Map.<String, Object>of(
            "preview",
            false,
            "frontline",
            unique("Help desk"),
            "engineering",
            List.of(unique("Backend")),
            "opens",
            "09:00",
            "closes",
            "17:00",
            "zone",
            "UTC",
            "onCall",
            "admin",
            "replace",
            true);
    try {
      String edition = "\"%d\"".formatted(versions.edition(caller));
      api().post("/api/v1/set-up", answers, "If-Match", edition).expect(200);
      bean(CalendarEdits.class)
          .put(
              caller,
              Seen.anything(),
              CalendarId.OFFICE,
              new CalendarEdits.Draft(
                  "Office hours",
                  new Schedule(
                      ZoneId.of("Asia/Tokyo"),
                      Map.of(
                          DayOfWeek.TUESDAY,
                          List.of(Window.of("10:00", "13:00"), Window.of("14:00", "24:00"))),
                      Set.of(),
                      Set.of(),
                      Map.of(),
                      Map.of()),
                  Map.of(),
                  Optional.empty()))
          .orThrow();
      Reply held = api().get("/api/v1/set-up").expect(200);
      assertThat(held.at("/opens")).isEqualTo("10:00");
      assertThat(held.at("/closes")).isEqualTo("23:59");
      assertThat(held.at("/zone")).isEqualTo("Asia/Tokyo");

      String yaml = versions.text(caller, versions.inForce(caller).number());
      String own = yaml.lines().filter(line -> !line.startsWith("#")).collect(joining("\n"));
      versions
          .put(
              caller,
              Seen.version(versions.edition(caller)),
              new Draft(own, "Our own words", Optional.empty(), false))
          .orThrow();
      held = api().get("/api/v1/set-up").expect(200);
      assertThat(held.json().at("/made").asBoolean()).isFalse();
      assertThat(held.at("/frontline")).isEqualTo(answers.get("frontline"));
      assertThat(held.at("/tracker")).isEqualTo("none");
      assertThat(api().get("/first-hour", "Accept", "text/html").expect(200).text())
          .contains("What stands there is what is in force")
          .doesNotContain("It is set up:");
    } finally {
      restore(caller, versions, before, hours);
    }
  }
}
