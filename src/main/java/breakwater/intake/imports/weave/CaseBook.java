package breakwater.intake.imports.weave;

import breakwater.cases.Case;
import breakwater.cases.CaseFact;
import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.AreaSet;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseFact.AttributeSet;
import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.NoteAdded;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.TagsChanged;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.cases.CaseFact.TypeSet;
import breakwater.cases.Label;
import breakwater.cases.MessageId;
import breakwater.cases.Priority;
import breakwater.cases.Thanks;
import breakwater.intake.ImportedFact;
import breakwater.intake.imports.rows.Change;
import breakwater.intake.imports.rows.Change.Dated;
import breakwater.intake.imports.rows.Field;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Translates between facts of cases and changes. */
public final class CaseBook {
  private CaseBook() {}

  /**
   * What is known of a case, in the order in which it took effect.
   *
   * @param texts of the attributes, as far as they are not erased
   */
  static List<Dated> known(History history, Map<TextRef, String> texts) {
    var known = new ArrayList<Dated>();
    for (Recorded<?> recorded : history.inEffect()) {
      if (recorded.fact() instanceof CaseFact fact) {
        changes(fact, texts).forEach(change -> known.add(new Dated(recorded.at(), change)));
      }
    }
    return known;
  }

  /** The texts that {@link #known} needs. */
  public static List<TextRef> texts(History history) {
    return history.of(AttributeSet.class).stream()
        .flatMap(recorded -> ((AttributeSet) recorded.fact()).value().stream())
        .toList();
  }

  private static List<Change> changes(CaseFact fact, Map<TextRef, String> texts) {
    return switch (fact) {
      case PrioritySet set -> set(Field.Kind.PRIORITY, Optional.of(set.priority()));
      case TypeSet(Optional<Label> type) -> set(Field.Kind.TYPE, type);
      case AreaSet(Optional<Label> area) -> set(Field.Kind.AREA, area);
      case TeamSet(Optional<TeamId> team) -> set(Field.Kind.TEAM, team);
      case Assigned(Optional<PersonId> person) -> set(Field.Kind.ASSIGNEE, person);
      case TagsChanged(Set<Label> added, Set<Label> removed) -> tags(added, removed);
      case AttributeSet(Label name, Optional<TextRef> value) ->
          List.of(
              new Change.Set(
                  new Field(Field.Kind.ATTRIBUTE, name.value()),
                  value.map(ref -> texts.getOrDefault(ref, ""))));
      case Resolved _ -> List.of(new Change.Moved(new Resolved(Optional.empty())));
      case Reopened _ -> List.of(new Change.Moved(new Reopened(Optional.empty())));
      case Closed _ -> List.of(new Change.Moved(new Closed(Optional.empty())));
      case CaseFact.WaitingBegan _, CaseFact.WaitingEnded _, CustomerWrote _ ->
          List.of(new Change.Moved(fact));
      default -> List.of();
    };
  }

  private static List<Change> set(Field.Kind kind, Optional<?> value) {
    return List.of(new Change.Set(Field.of(kind), value.map(Object::toString)));
  }

  private static List<Change> tags(Set<Label> added, Set<Label> removed) {
    var changes = new ArrayList<Change>();
    added.forEach(tag -> changes.add(new Change.Set(tag(tag), Optional.of(tag.value()))));
    removed.forEach(tag -> changes.add(new Change.Set(tag(tag), Optional.empty())));
    return changes;
  }

  private static Field tag(Label tag) {
    return new Field(Field.Kind.TAG, tag.value());
  }

  /**
   * The facts of changes.
   *
   * @param source stands on messages
   * @param said how many messages and notes the case has already
   */
  static List<ImportedFact> facts(List<Dated> changes, Label source, int said) {
    var facts = new ArrayList<ImportedFact>();
    int next = said + 1;
    for (Dated dated : changes) {
      facts.add(
          switch (dated.change()) {
            case Change.Set set -> fact(dated, set);
            case Change.Moved(CaseFact fact) -> ImportedFact.of(dated.at(), fact);
            case Change.Wrote wrote -> fact(dated, wrote, source, new MessageId("m" + next++));
          });
    }
    return facts;
  }

  private static ImportedFact fact(Dated dated, Change.Set set) {
    Optional<String> value = set.value();
    Label name = new Label(set.field().name().isEmpty() ? "none" : set.field().name());
    CaseFact fact =
        switch (set.field().kind()) {
          case PRIORITY -> new PrioritySet(Priority.valueOf(value.orElseThrow()), Optional.empty());
          case TYPE -> new TypeSet(value.map(Label::new));
          case AREA -> new AreaSet(value.map(Label::new));
          case TEAM -> new TeamSet(value.map(TeamId::new));
          case ASSIGNEE -> new Assigned(value.map(PersonId::new));
          case TAG ->
              value.isPresent()
                  ? new TagsChanged(Set.of(name), Set.of())
                  : new TagsChanged(Set.of(), Set.of(name));
          case ATTRIBUTE -> new AttributeSet(name, Optional.empty());
        };
    return set.field().kind() == Field.Kind.ATTRIBUTE && value.isPresent()
        ? ImportedFact.of(dated.at(), value.get(), ref -> new AttributeSet(name, Optional.of(ref)))
        : ImportedFact.of(dated.at(), fact);
  }

  private static ImportedFact fact(
      Dated dated, Change.Wrote wrote, Label source, MessageId message) {
    boolean thanks = Thanks.only(wrote.text());
    return ImportedFact.of(
        dated.at(),
        wrote.text(),
        body ->
            switch (wrote.by()) {
              case CUSTOMER -> new CustomerWrote(message, source, Optional.empty(), body, thanks);
              case AGENT -> new AgentWrote(message, source, Optional.empty(), body, true);
              case MACHINE -> new AgentWrote(message, source, Optional.empty(), body, false);
              case NOTE -> new NoteAdded(message, body);
            });
  }

  /** How many messages and notes a case has. */
  static int said(Case known) {
    return known.conversation().messages() + known.conversation().notes();
  }
}
