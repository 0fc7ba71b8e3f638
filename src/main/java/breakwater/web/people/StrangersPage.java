package breakwater.web.people;

import breakwater.people.PeopleRight;
import breakwater.people.PersonId;
import breakwater.people.Stranger;
import breakwater.people.Strangers;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of imported history, whose names may be erased. */
@Controller
@RequestMapping("/settings/imported-people")
class StrangersPage {
  private static final String AT = "/settings/imported-people";

  /** How many stand on one page. */
  private static final int ROWS = 100;

  private final Strangers strangers;

  StrangersPage(Strangers strangers) {
    this.strangers = strangers;
  }

  @GetMapping
  String list(Visit visit, @RequestParam(defaultValue = "") String after) {
    List<Stranger> found = strangers.list(visit.caller(), Fields.person(after), ROWS + 1);
    visit
        .show("strangers", found.stream().limit(ROWS).toList())
        .show("next", found.size() > ROWS ? found.get(ROWS - 1).id().value() : "")
        .show("mayErase", visit.caller().may(PeopleRight.ForAdministrators.ERASE_STRANGERS));
    return "people/strangers";
  }

  @PostMapping("/{id}/erasure")
  String erase(Visit visit, @PathVariable PersonId id) {
    return visit.deed(
        "erase",
        () -> strangers.erase(visit.caller(), id),
        done -> Deeds.then(AT, "erased"),
        () -> list(visit, ""));
  }
}
