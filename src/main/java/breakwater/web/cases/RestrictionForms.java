package breakwater.web.cases;

import breakwater.cases.CaseId;
import breakwater.cases.restriction.Restrictions;
import breakwater.people.sight.SightRight;
import breakwater.web.Deeds;
import breakwater.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who sees a case. Whoever restricts it without seeing it afterwards goes on at the desk. */
@Controller
@RequestMapping("/cases/{id}/restriction")
class RestrictionForms {
  private final Restrictions restrictions;
  private final CasePage page;

  RestrictionForms(Restrictions restrictions, CasePage page) {
    this.restrictions = restrictions;
    this.page = page;
  }

  @PostMapping
  String restrict(Visit visit, @PathVariable CaseId id) {
    return visit.deed(
        "restriction",
        () -> restrictions.restrict(visit.caller(), id),
        done ->
            Deeds.then(
                visit.caller().may(SightRight.SEE_RESTRICTED) ? "/cases/" + id : "/desk",
                "restricted"),
        () -> page.show(visit, id));
  }

  @PostMapping("/end")
  String lift(Visit visit, @PathVariable CaseId id) {
    return visit.deed(
        "restriction",
        () -> restrictions.lift(visit.caller(), id),
        done -> Deeds.then("/cases/" + id, "unrestricted"),
        () -> page.show(visit, id));
  }
}
