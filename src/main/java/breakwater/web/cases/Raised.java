package breakwater.web.cases;

import breakwater.cases.CaseId;
import breakwater.cases.story.CaseStory;
import breakwater.escalation.EscalationId;
import breakwater.escalation.EscalationRight;
import breakwater.escalation.EscalationShown;
import breakwater.escalation.Escalations;
import breakwater.web.Visit;
import java.util.List;
import org.springframework.stereotype.Component;

/** The escalations of a case, in the order in which they were raised, as support needs to see. */
@Component
class Raised {
  private final CaseStory story;
  private final Escalations escalations;

  Raised(CaseStory story, Escalations escalations) {
    this.story = story;
    this.escalations = escalations;
  }

  /** None for whoever may not read escalations. */
  List<EscalationShown> of(Visit visit, CaseId id) {
    return visit.caller().may(EscalationRight.READ_ESCALATIONS)
        ? story.events(visit.caller(), id, 0, CasePage.MOST_EVENTS).orThrow().stream()
            .filter(event -> event.name().equals("escalation.raised.v1"))
            .map(event -> String.valueOf(event.details().get("escalation")))
            .distinct()
            .map(each -> escalations.escalation(visit.caller(), new EscalationId(each)).orThrow())
            .toList()
        : List.of();
  }
}
