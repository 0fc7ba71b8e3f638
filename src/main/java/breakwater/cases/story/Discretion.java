package breakwater.cases.story;

import breakwater.cases.CaseFact.Linked;
import breakwater.cases.CaseFact.MergeUndone;
import breakwater.cases.CaseFact.MergedFrom;
import breakwater.cases.CaseFact.MergedInto;
import breakwater.cases.CaseFact.MergedLeft;
import breakwater.cases.CaseFact.SplitFrom;
import breakwater.cases.CaseFact.SplitOff;
import breakwater.cases.CaseFact.Unlinked;
import breakwater.cases.CaseId;
import breakwater.journal.Fact;
import breakwater.journal.Recorded;
import breakwater.people.Caller;
import breakwater.people.sight.Sight;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Leaves out of a case's facts what names another that somebody may not see. */
@Component
class Discretion {
  private final Sight sight;

  Discretion(Sight sight) {
    this.sight = sight;
  }

  List<Recorded<?>> seen(Caller caller, List<Recorded<?>> facts) {
    Set<String> others =
        facts.stream()
            .flatMap(recorded -> other(recorded.fact()).stream())
            .collect(Collectors.toSet());
    Set<String> hidden = sight.hidden(caller, others);
    return facts.stream()
        .filter(recorded -> other(recorded.fact()).filter(hidden::contains).isEmpty())
        .toList();
  }

  /** The other case of which a fact tells. */
  private static Optional<String> other(Fact fact) {
    Optional<CaseId> other =
        switch (fact) {
          case Linked(var _, var id) -> Optional.of(id);
          case Unlinked(var _, var id) -> Optional.of(id);
          case MergedInto(var id) -> Optional.of(id);
          case MergeUndone(var id) -> Optional.of(id);
          case MergedFrom from -> Optional.of(from.from());
          case MergedLeft(var id) -> Optional.of(id);
          case SplitOff off -> Optional.of(off.other());
          case SplitFrom from -> Optional.of(from.from());
          default -> Optional.empty();
        };
    return other.map(id -> id.subject().toString());
  }
}
