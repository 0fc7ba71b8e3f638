package breakwater.api.sla;

import breakwater.api.calendars.CalendarJson;
import breakwater.calendar.WorkingTime;
import breakwater.http.Malformed;
import breakwater.sla.clock.Clocks;
import breakwater.sla.clock.Dated;
import breakwater.sla.clock.Rules;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries a scenario: the same fold that runs the clocks of real cases. */
final class Rehearsal {
  /** What the clocks are at one instant, and which events were ignored. */
  record Checked(
      @JsonProperty("as_of") String asOf, List<RehearsedClock> clocks, List<String> ignored) {}

  private Rehearsal() {}

  /**
   * @throws Malformed with a pointer, when it cannot be right
   */
  static List<Checked> of(Scenario scenario) {
    Map<String, WorkingTime> calendars = new HashMap<>();
    scenario
        .calendars()
        .forEach(
            (name, calendar) ->
                calendars.put(name, CalendarJson.workingTime("/calendars/" + name, calendar)));
    Rules rules = new ScenarioRules(calendars).read(scenario.policy());
    List<Dated> events = ScenarioEvents.read(scenario.events());
    var checked = new ArrayList<Checked>();
    for (int i = 0; i < scenario.checks().size(); i++) {
      Scenario.Check check = scenario.checks().get(i);
      Instant asOf = ScenarioEvents.instant("/checks/" + i + "/as_of", check.asOf());
      int known = check.known().orElse(events.size());
      if (known > events.size()) {
        throw Malformed.value(
            "/checks/" + i + "/known",
            "There are only %d events; write a number up to that, or leave it out."
                .formatted(events.size()));
      }
      Clocks clocks = Clocks.of(events.subList(0, known), rules, asOf);
      checked.add(
          new Checked(
              check.asOf(),
              clocks.all().stream().map(RehearsedClock::of).toList(),
              clocks.ignored()));
    }
    return checked;
  }
}
