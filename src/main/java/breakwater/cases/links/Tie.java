package breakwater.cases.links;

import breakwater.cases.CaseFact.Linked;
import breakwater.cases.CaseFact.Relation;
import breakwater.cases.CaseFact.Unlinked;
import breakwater.cases.CaseId;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A link that stands.
 *
 * @param as what the other case is to this one; of two cases only the last that was said stands
 */
public record Tie(CaseId other, Relation as) {

  /** In the order in which they were made. */
  static List<Tie> all(History history) {
    Map<CaseId, Relation> ties = new LinkedHashMap<>();
    for (Recorded<?> recorded : history.inEffect()) {
      switch (recorded.fact()) {
        case Linked(Relation as, CaseId other) -> ties.put(other, as);
        case Unlinked(Relation as, CaseId other) -> ties.remove(other, as);
        default -> {}
      }
    }
    return ties.entrySet().stream().map(tie -> new Tie(tie.getKey(), tie.getValue())).toList();
  }

  static Optional<CaseId> parent(History history) {
    return all(history).stream()
        .filter(tie -> tie.as == Relation.PARENT)
        .map(Tie::other)
        .findFirst();
  }
}
