package breakwater.web.cases;

import breakwater.cases.CaseId;
import breakwater.web.Visit;

/** The page of a case, for forms of other rooms that stand on it. */
public interface CaseShown {
  /** Fills the model, and names the template. The same after a form was refused. */
  String show(Visit visit, CaseId id);
}
