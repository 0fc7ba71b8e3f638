package breakwater.cases;

import breakwater.cases.CaseFact.AreaSet;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseFact.AttributeSet;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.Retitled;
import breakwater.cases.CaseFact.TagsChanged;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.cases.CaseFact.TypeSet;
import breakwater.journal.Answer;
import breakwater.journal.Happening;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.people.Caller;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Turns a change into the facts that it comes to. */
@Component
class Editing {
  private final Texts texts;
  private final Known known;

  Editing(Texts texts, Known known) {
    this.texts = texts;
    this.known = known;
  }

  Answer<List<Happening>> change(Caller caller, Case now, CaseChange change) {
    return Answer.unless(known.refuses(caller, now, change), () -> Answer.done(told(now, change)));
  }

  private List<Happening> told(Case now, CaseChange change) {
    return difference(now, change).stream().map(Happening::now).toList();
  }

  List<CaseFact> difference(Case now, CaseChange change) {
    return new Difference(
            now.traits(), present(now, change), t -> texts.keep(now.id().subject(), t))
        .of(change);
  }

  private Map<TextRef, String> present(Case now, CaseChange change) {
    var refs = new ArrayList<TextRef>();
    change.title().ifPresent(_ -> refs.add(now.title()));
    change.attributes().keySet().stream()
        .filter(now.attributes()::containsKey)
        .map(now.attributes()::get)
        .forEach(refs::add);
    return refs.isEmpty() ? Map.of() : texts.read(refs);
  }

  /**
   * The facts that a change comes to: only what really becomes different.
   *
   * @param texts what the present title and attributes say; without those that are erased
   * @param keep keeps a new text
   */
  private record Difference(
      Traits now, Map<TextRef, String> texts, Function<String, TextRef> keep) {

    List<CaseFact> of(CaseChange change) {
      var facts = new ArrayList<CaseFact>();
      change
          .title()
          .filter(t -> differs(now.title(), t))
          .map(keep)
          .map(Retitled::new)
          .ifPresent(facts::add);
      change
          .priority()
          .filter(p -> p != now.priority())
          .ifPresent(p -> facts.add(new PrioritySet(p, change.reason().map(keep))));
      change.type().filter(t -> !t.equals(now.type())).map(TypeSet::new).ifPresent(facts::add);
      change.area().filter(a -> !a.equals(now.area())).map(AreaSet::new).ifPresent(facts::add);
      change
          .assignee()
          .filter(a -> !a.equals(now.assignee()))
          .map(Assigned::new)
          .ifPresent(facts::add);
      change.team().filter(t -> !t.equals(now.team())).map(TeamSet::new).ifPresent(facts::add);
      change.tags().flatMap(this::tags).ifPresent(facts::add);
      change.attributes().forEach((name, value) -> attribute(name, value).ifPresent(facts::add));
      return facts;
    }

    private Optional<CaseFact> tags(Set<Label> wanted) {
      var added = new HashSet<>(wanted);
      added.removeAll(now.tags());
      var removed = new HashSet<>(now.tags());
      removed.removeAll(wanted);
      return added.isEmpty() && removed.isEmpty()
          ? Optional.empty()
          : Optional.of(new TagsChanged(added, removed));
    }

    private Optional<CaseFact> attribute(Label name, Optional<String> wanted) {
      Optional<TextRef> present = Optional.ofNullable(now.attributes().get(name));
      boolean same =
          wanted.isPresent()
              ? present.isPresent() && !differs(present.get(), wanted.get())
              : present.isEmpty();
      return same ? Optional.empty() : Optional.of(new AttributeSet(name, wanted.map(keep)));
    }

    private boolean differs(TextRef present, String wanted) {
      return !wanted.equals(texts.get(present));
    }
  }
}
