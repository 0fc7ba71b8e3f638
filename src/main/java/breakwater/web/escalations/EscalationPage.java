package breakwater.web.escalations;

import breakwater.cases.Priority;
import breakwater.cases.story.CaseStory;
import breakwater.cases.story.Event;
import breakwater.escalation.Audience;
import breakwater.escalation.Choice;
import breakwater.escalation.Depth;
import breakwater.escalation.EscalationId;
import breakwater.escalation.EscalationShown;
import breakwater.escalation.Escalations;
import breakwater.gate.PackageShown;
import breakwater.gate.markdown.PackageMarkdown;
import breakwater.journal.EngineRoom;
import breakwater.journal.Refusal;
import breakwater.web.Moment;
import breakwater.web.Names;
import breakwater.web.Visit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the page of an escalation shows. */
@Component
class EscalationPage {
  private static final int MOST_EVENTS = 2_000;

  private final Escalations escalations;
  private final CaseStory story;
  private final EngineRoom engine;

  EscalationPage(Escalations escalations, CaseStory story, EngineRoom engine) {
    this.escalations = escalations;
    this.story = story;
    this.engine = engine;
  }

  String show(Visit visit, EscalationId id) {
    EscalationShown shown = escalations.escalation(visit.caller(), id).orThrow();
    PackageShown dossier = escalations.dossier(visit.caller(), id).orThrow();
    List<Event> events = story.events(visit.caller(), shown.caseId(), 0, MOST_EVENTS).orThrow();
    visit
        .show("e", shown)
        .show("p", dossier)
        .show("markdown", PackageMarkdown.of(dossier))
        .show("version", events.isEmpty() ? 0 : events.getLast().version())
        .show("timeline", Moment.newestFirst(about(id, events), visit.names()))
        .show("mine", visit.person().isPresent() && visit.person().equals(shown.owner()))
        .show("choices", Choice.values())
        .show("depths", Depth.values())
        .show("audiences", Audience.values())
        .show("priorities", Priority.values())
        .show("troubles", engine.troubles(shown.caseId().subject()));
    return "escalations/escalation";
  }

  /** A stale form says who has it. */
  String sentence(Visit visit, EscalationId id, Refusal refusal) {
    if (refusal.kind() != Refusal.Kind.STALE && refusal.kind() != Refusal.Kind.CONFLICT) {
      return refusal.sentence();
    }
    Names names = visit.names();
    EscalationShown now = escalations.escalation(visit.caller(), id).orThrow();
    String last =
        about(id, story.events(visit.caller(), now.caseId(), 0, MOST_EVENTS).orThrow()).stream()
            .reduce((_, later) -> later)
            .map(event -> Moment.of(event, names))
            .map(moment -> moment.who() + " " + moment.sentence() + ".")
            .orElse("");
    String owner =
        now.owner()
            .map(who -> "%s has it now.".formatted(names.person(who)))
            .orElse("Nobody has it now.");
    return refusal.kind() == Refusal.Kind.STALE
        ? "Somebody was faster: %s %s Look at it as it is now, then decide again."
            .formatted(last, owner)
        : named(refusal.sentence(), now, names);
  }

  /** People know each other by name, not by id. */
  private static String named(String sentence, EscalationShown now, Names names) {
    return now.owner()
        .map(who -> sentence.replace(who + " has it", names.person(who) + " has it"))
        .orElse(sentence);
  }

  private static List<Event> about(EscalationId id, List<Event> events) {
    return events.stream()
        .filter(
            event ->
                event.name().startsWith("escalation.")
                    ? id.value().equals(event.details().get("escalation"))
                    : event.name().startsWith("gate.") || event.name().startsWith("trigger."))
        .toList();
  }
}
