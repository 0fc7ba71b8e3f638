package breakwater.cases;

import breakwater.cases.CaseFact.AreaSet;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseFact.AttributeSet;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.Restricted;
import breakwater.cases.CaseFact.RestrictionLifted;
import breakwater.cases.CaseFact.Retitled;
import breakwater.cases.CaseFact.TagsChanged;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.cases.CaseFact.TypeSet;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may be changed about a case: of each trait, what was set last in the order of effect.
 *
 * @param restricted whether only security responders see it
 * @param attributes further fields of the house's own, by name
 */
public record Traits(
    TextRef title,
    Priority priority,
    Optional<Label> type,
    Optional<Label> area,
    Set<Label> tags,
    Map<Label, TextRef> attributes,
    Optional<PersonId> assignee,
    Optional<TeamId> team,
    boolean restricted) {

  public Traits {
    tags = Set.copyOf(tags);
    attributes = Map.copyOf(attributes);
  }

  static Traits of(CaseOpened opened, List<Recorded<?>> inEffect) {
    var fold = new Fold(opened);
    inEffect.forEach(recorded -> fold.take(recorded.fact()));
    return fold.traits();
  }

  private static final class Fold {
    private TextRef title;
    private Priority priority;
    private Optional<Label> type = Optional.empty();
    private Optional<Label> area = Optional.empty();
    private Optional<PersonId> assignee = Optional.empty();
    private Optional<TeamId> team = Optional.empty();
    private boolean restricted;
    private final Set<Label> tags = new HashSet<>();
    private final Map<Label, TextRef> attributes = new HashMap<>();

    Fold(CaseOpened opened) {
      title = opened.title();
      priority = opened.priority();
    }

    void take(Object fact) {
      switch (fact) {
        case Retitled(TextRef to) -> title = to;
        case PrioritySet set -> priority = set.priority();
        case TypeSet(Optional<Label> to) -> type = to;
        case AreaSet(Optional<Label> to) -> area = to;
        case Assigned(Optional<PersonId> to) -> assignee = to;
        case TeamSet(Optional<TeamId> to) -> team = to;
        case Restricted _ -> restricted = true;
        case RestrictionLifted _ -> restricted = false;
        case TagsChanged(Set<Label> added, Set<Label> removed) -> {
          tags.removeAll(removed);
          tags.addAll(added);
        }
        case AttributeSet(Label name, Optional<TextRef> value) ->
            value.ifPresentOrElse(v -> attributes.put(name, v), () -> attributes.remove(name));
        default -> {}
      }
    }

    Traits traits() {
      return new Traits(title, priority, type, area, tags, attributes, assignee, team, restricted);
    }
  }
}
