package breakwater.web.cases;

import breakwater.cases.CaseFact.Origin;
import breakwater.cases.Cases;
import breakwater.cases.Label;
import breakwater.cases.Opening;
import breakwater.cases.Priority;
import breakwater.cases.Said;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Reading;
import breakwater.web.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a case by hand, for what a customer said elsewhere. */
@Controller
class NewCasePage {
  private final Cases cases;

  NewCasePage(Cases cases) {
    this.cases = cases;
  }

  @GetMapping("/cases/new")
  String look(Visit visit) {
    visit.show("priorities", Priority.values());
    return "cases/new";
  }

  @PostMapping("/cases/new")
  String open(
      Visit visit,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "MEDIUM") Priority priority,
      @RequestParam(defaultValue = "") String body) {
    return visit.deed(
        "new",
        () -> {
          var reading = new Reading();
          reading.wanted(
              "title", "Say in one line what the case is about.", () -> Fields.text(title));
          reading.end();
          return cases.open(visit.caller(), opening(title.strip(), priority, body));
        },
        opened -> Deeds.then("/cases/" + opened.id(), "opened"),
        () -> look(visit));
  }

  private static Opening opening(String title, Priority priority, String body) {
    return new Opening(
        Origin.AGENT,
        Optional.empty(),
        Optional.empty(),
        title,
        priority,
        Map.of(),
        Said.now(Said.Direction.INBOUND, new Label("page"), body, List.of()));
  }
}
