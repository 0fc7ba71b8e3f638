package breakwater.web.cases;

import breakwater.cases.CaseId;
import breakwater.cases.restriction.Restrictions;
import breakwater.people.sight.SightRight;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who sees a case. Whoever restricts it without seeing it afterwards goes on at the desk. */
@Controller
@RequestMapping("/cases/{id}/restriction")
class RestrictionForms {
  private final Restrictions restrictions;
  private final CaseDeed deeds;

  RestrictionForms(Restrictions restrictions, CaseDeed deeds) {
    this.restrictions = restrictions;
    this.deeds = deeds;
  }

  @PostMapping
  String restrict(
      Visit visit, @PathVariable CaseId id, @RequestParam(defaultValue = "") String seen) {
    return deeds.then(
        visit,
        id,
        "restriction",
        () -> restrictions.restrict(visit.caller(), id, Fields.seen(seen)),
        done ->
            Deeds.then(
                visit.caller().may(SightRight.SEE_RESTRICTED) ? "/cases/" + id : "/desk",
                "restricted"));
  }

  @PostMapping("/end")
  String lift(Visit visit, @PathVariable CaseId id, @RequestParam(defaultValue = "") String seen) {
    return deeds.did(
        visit,
        id,
        "restriction",
        "unrestricted",
        () -> restrictions.lift(visit.caller(), id, Fields.seen(seen)));
  }
}
