package breakwater.web.cases;

import breakwater.cases.CaseChange;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case is taken with one key, at the desk or on its page. */
@Controller
class TakingForms {
  private static final String DESK = "/desk";

  private final Cases cases;
  private final CaseDeed deeds;

  TakingForms(Cases cases, CaseDeed deeds) {
    this.cases = cases;
    this.deeds = deeds;
  }

  /**
   * @param back the desk as it was, to go on there; anything else = to the case
   */
  @PostMapping("/cases/{id}/taking")
  String take(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String back) {
    return deeds.then(
        visit,
        id,
        "taking",
        () -> cases.change(visit.caller(), id, Fields.seen(seen), toMe(visit)),
        _ -> next(id, back));
  }

  private static CaseChange toMe(Visit visit) {
    return CaseChange.assignee(Optional.of(visit.caller().person()));
  }

  private static String next(CaseId id, String back) {
    if (back.startsWith(DESK + "?")) {
      return back + "&did=taken";
    }
    return Deeds.then(back.equals(DESK) ? DESK : "/cases/" + id, "taken");
  }
}
