package breakwater.cases.trials;

import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.AreaSet;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.ProgressMade;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.TagsChanged;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.cases.CaseFact.TypeSet;
import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.CaseFact.WaitingBegan;
import breakwater.cases.CaseFact.WaitingEnded;
import breakwater.cases.Label;
import breakwater.cases.MessageId;
import breakwater.cases.Priority;
import breakwater.journal.Fact;
import breakwater.journal.TextRef;
import breakwater.people.TeamId;
import breakwater.playbook.Section;
import breakwater.playbook.trials.Storyteller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells, in tests of the playbook, what happened to a case. */
@Component
class CaseStoryteller implements Storyteller {
  private static final TextRef TEXT = new TextRef(new UUID(0, 0), "");
  private static final MessageId MESSAGE = new MessageId("m1");
  private static final Label SOURCE = new Label("test");

  /** What happens and needs no more words. */
  enum Event {
    CUSTOMER_WROTE,
    AGENT_REPLIED,
    PROGRESS_MADE,
    WAITING_ENDED,
    RESOLVED,
    REOPENED,
    CLOSED
  }

  @Override
  public Set<String> words() {
    return Set.of("opened", "priority", "type", "area", "team", "tags", "waiting", "event");
  }

  @Override
  public List<Fact> tell(String word, Section event) {
    return switch (word) {
      case "opened" -> opened(event.section(word));
      case "priority" ->
          List.of(new PrioritySet(event.oneOf(word, Priority.class), Optional.of(TEXT)));
      case "type" -> List.of(new TypeSet(Optional.of(event.id(word, Label::new))));
      case "area" -> List.of(new AreaSet(Optional.of(event.id(word, Label::new))));
      case "team" -> List.of(new TeamSet(Optional.of(event.id(word, TeamId::new))));
      case "tags" -> List.of(new TagsChanged(event.ids(word, Label::new), Set.of()));
      case "waiting" -> List.of(new WaitingBegan(event.oneOf(word, Waiting.class)));
      default -> List.of(fact(event.oneOf("event", Event.class)));
    };
  }

  private static List<Fact> opened(Section opened) {
    var facts = new ArrayList<Fact>();
    facts.add(
        new CaseOpened(
            opened.has("source") ? opened.id("source", Label::new) : SOURCE,
            Origin.CUSTOMER,
            Optional.empty(),
            Optional.empty(),
            TEXT,
            opened.oneOf("priority", Priority.class, Priority.MEDIUM)));
    facts.add(new CustomerWrote(MESSAGE, SOURCE, Optional.empty(), TEXT, false));
    if (opened.has("type")) {
      facts.add(new TypeSet(Optional.of(opened.id("type", Label::new))));
    }
    if (opened.has("area")) {
      facts.add(new AreaSet(Optional.of(opened.id("area", Label::new))));
    }
    Set<Label> tags = opened.ids("tags", Label::new);
    if (!tags.isEmpty()) {
      facts.add(new TagsChanged(tags, Set.of()));
    }
    opened.nothingElse();
    return facts;
  }

  private static Fact fact(Event event) {
    return switch (event) {
      case CUSTOMER_WROTE -> new CustomerWrote(MESSAGE, SOURCE, Optional.empty(), TEXT, false);
      case AGENT_REPLIED -> new AgentWrote(MESSAGE, SOURCE, Optional.empty(), TEXT, true);
      case PROGRESS_MADE -> new ProgressMade(TEXT);
      case WAITING_ENDED -> new WaitingEnded();
      case RESOLVED -> new Resolved(Optional.empty());
      case REOPENED -> new Reopened(Optional.empty());
      case CLOSED -> new Closed(Optional.empty());
    };
  }
}
