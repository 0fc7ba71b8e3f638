package breakwater.web.cases;

import breakwater.cases.CaseId;
import breakwater.web.Visit;
import org.springframework.stereotype.Component;

/** Shows the page of a case again, for the forms of other rooms that were refused. */
@Component
public class CasePages {
  private final CasePage page;

  CasePages(CasePage page) {
    this.page = page;
  }

  public String show(Visit visit, CaseId id) {
    return page.show(visit, id);
  }
}
