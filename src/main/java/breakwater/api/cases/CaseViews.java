package breakwater.api.cases;

import breakwater.cases.Case;
import breakwater.cases.CaseId;
import breakwater.cases.story.CaseSheet;
import breakwater.cases.story.CaseStory;
import breakwater.people.Caller;
import breakwater.triggers.steps.ActionLog;
import org.springframework.stereotype.Component;

/** Gathers what programs see of a case. */
@Component
class CaseViews {
  private final CaseStory story;
  private final ActionLog actions;

  CaseViews(CaseStory story, ActionLog actions) {
    this.story = story;
    this.actions = actions;
  }

  /** One that the caller may see. */
  CaseView of(Caller caller, CaseId id) {
    return view(caller, story.sheet(caller, id).orThrow());
  }

  /** One that the caller has just changed. */
  CaseView of(Caller caller, Case shown) {
    return view(caller, story.sheet(shown));
  }

  private CaseView view(Caller caller, CaseSheet sheet) {
    return CaseView.of(sheet, actions.decider(caller, sheet.shown().id()));
  }
}
