package breakwater.demo;

import breakwater.people.Caller;
import breakwater.people.OperatorRight;
import breakwater.web.Banner;
import breakwater.web.Framed;
import breakwater.web.SettingsSection;
import breakwater.web.Visit;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The demo: how far it is, how fast it goes, and the offer to begin it in an empty database. */
@Controller
@Framed
class DemoPage {
  private static final String AT = "/settings/demo";

  private final DemoDoor door;

  DemoPage(DemoDoor door) {
    this.door = door;
  }

  @GetMapping(AT)
  String look(Visit visit) {
    visit.show("demo", door.look(visit.caller())).show("company", Company.read().name());
    return "demo/demo";
  }

  @PostMapping(AT)
  String begin(Visit visit) {
    return visit.deed("begin", () -> door.begin(visit.caller()), done -> AT, () -> look(visit));
  }

  @PostMapping(AT + "/speed")
  String pace(Visit visit, @RequestParam(defaultValue = "") String speed) {
    return visit.deed(
        "speed", () -> door.pace(visit.caller(), number(speed)), done -> AT, () -> look(visit));
  }

  private static int number(String text) {
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
  }

  @Bean
  static SettingsSection demoSection(PlayTable table) {
    return new SettingsSection(
        95,
        "Demo",
        "A made-up company that plays in a SANDBOX.",
        AT,
        caller -> caller.may(OperatorRight.MOVE_CLOCK) || table.find().isPresent());
  }

  /** Says on every page that nobody here is real, or that the demo may still begin. */
  @Bean
  static Banner demoBanner(PlayTable table, Performance performance, DemoDoor door) {
    return (Caller to) -> {
      if (table.find().isPresent()) {
        return Optional.of(
            new Banner.Shown(
                performance
                    .progress()
                    .map(
                        p ->
                            "A made-up company moves in: %d %% of its past is played.".formatted(p))
                    .orElse("A SANDBOX: this company is made up, and nothing leaves the house."),
                "About the demo",
                AT));
      }
      return door.offeredTo(to)
          ? Optional.of(
              new Banner.Shown(
                  "Nothing is here yet. You can look at Breakwater with a made-up company first.",
                  "See the demo",
                  AT))
          : Optional.empty();
    };
  }
}
