package breakwater.web.cases;

import breakwater.accounts.Account;
import breakwater.accounts.AccountId;
import breakwater.accounts.Accounts;
import breakwater.accounts.Contact;
import breakwater.accounts.ContactId;
import breakwater.cases.Case;
import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.cases.drafts.Draft;
import breakwater.cases.drafts.Drafts;
import breakwater.cases.story.CaseSheet;
import breakwater.cases.story.CaseStory;
import breakwater.cases.story.Event;
import breakwater.cases.story.Message;
import breakwater.escalation.Escalations;
import breakwater.journal.Answer;
import breakwater.journal.EngineRoom;
import breakwater.journal.Refusal;
import breakwater.people.Tier;
import breakwater.triggers.steps.ActionLog;
import breakwater.web.Moment;
import breakwater.web.Names;
import breakwater.web.Visit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what the page of a case shows. */
@Component
class CasePage {
  /** So many facts are told; a history that is longer says so. */
  static final int MOST_EVENTS = 2_000;

  private final CaseStory story;
  private final Accounts accounts;
  private final EngineRoom engine;
  private final CasePanels panels;
  private final Drafts drafts;
  private final Escalations escalations;
  private final ActionLog actions;

  CasePage(
      CaseStory story,
      Accounts accounts,
      EngineRoom engine,
      CasePanels panels,
      Drafts drafts,
      Escalations escalations,
      ActionLog actions) {
    this.story = story;
    this.accounts = accounts;
    this.engine = engine;
    this.panels = panels;
    this.drafts = drafts;
    this.escalations = escalations;
    this.actions = actions;
  }

  /** Fills the model. The same for a first look and after a form was refused. */
  String show(Visit visit, CaseId id) {
    CaseSheet sheet = story.sheet(visit.caller(), id).orThrow();
    Case shown = sheet.shown();
    Names names = visit.names();
    List<Event> events = story.events(visit.caller(), id, 0, MOST_EVENTS).orThrow();
    List<Message> messages = story.messages(visit.caller(), id).orThrow();
    visit
        .show("c", shown)
        .show("sheet", sheet)
        .show("version", events.isEmpty() ? 0 : events.getLast().version())
        .show("messages", messages.stream().map(m -> Spoken.of(m, names)).toList())
        .show("timeline", timeline(visit, id, events))
        .show("priorities", Priority.values())
        .show("waitings", Waiting.values())
        .show("tiers", EnumSet.range(Tier.SPECIALIST, Tier.MANAGEMENT))
        .show("troubles", engine.troubles(id.subject()))
        .show(
            "decider",
            actions
                .decider(visit.caller(), id)
                .filter(who -> !shown.assignee().equals(Optional.of(who))))
        .show("untold", escalations.untold(visit.caller(), id))
        .show("panels", panels.fill(visit, shown));
    if (visit.person().isPresent()
        && drafts.of(visit.caller(), id) instanceof Answer.Done<Draft>(Draft draft)) {
      visit.show("draft", draft);
    }
    shown.account().ifPresent(account -> name(visit, account));
    shown.contact().ifPresent(contact -> name(visit, contact));
    return "cases/case";
  }

  /** Of actions that did not go as they were asked for, with why. */
  private List<Moment> timeline(Visit visit, CaseId id, List<Event> events) {
    List<Moment> moments = Moment.newestFirst(events, visit.names());
    if (events.stream().noneMatch(event -> event.name().startsWith("action."))) {
      return moments;
    }
    Map<Long, String> why = actions.explained(visit.caller(), id).orThrow();
    return moments.stream()
        .map(
            moment ->
                Optional.ofNullable(why.get(moment.version()))
                    .map(moment::explained)
                    .orElse(moment))
        .toList();
  }

  private void name(Visit visit, AccountId id) {
    if (accounts.find(visit.caller(), id) instanceof Answer.Done<Account>(Account account)) {
      visit.show("accountName", account.name());
    }
  }

  private void name(Visit visit, ContactId id) {
    if (accounts.contact(visit.caller(), id) instanceof Answer.Done<Contact>(Contact contact)) {
      contact.name().or(contact::email).ifPresent(name -> visit.show("contactName", name));
    }
  }

  /** A stale form says who was faster, and with what. */
  String sentence(Visit visit, CaseId id, Refusal refusal) {
    if (refusal.kind() != Refusal.Kind.STALE) {
      return refusal.sentence();
    }
    List<Event> events = story.events(visit.caller(), id, 0, MOST_EVENTS).orThrow();
    return Moment.latestOfCase(events, visit.names())
        .map(
            last ->
                "Somebody was faster: %s %s. Nothing of yours is lost: look at the case as it is now, then send it again."
                    .formatted(last.who(), last.sentence()))
        .orElse(refusal.sentence());
  }
}
