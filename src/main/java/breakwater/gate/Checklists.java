package breakwater.gate;

import breakwater.cases.Case;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.people.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The playbook's section {@code checklists}.
 *
 * @param urgent cases of these priorities climb at once
 * @param urgentTypes cases of these types do so too
 * @param labels the items' words for pages
 * @param questions what the customer is asked for an item, where they can help
 */
record Checklists(
    Set<Priority> urgent,
    Set<Label> urgentTypes,
    List<Checklist> lists,
    Map<Label, String> labels,
    Map<Label, String> questions) {

  /**
   * @param type empty = for every case whose type has no list of its own
   */
  record Checklist(Tier tier, Optional<Label> type, List<Demand> demands) {}

  /** Empty where the house demands nothing. */
  List<Demand> demanded(Tier tier, Optional<Label> type) {
    return list(tier, type)
        .filter(list -> type.isPresent())
        .or(() -> list(tier, Optional.empty()))
        .map(Checklist::demands)
        .orElse(List.of());
  }

  boolean expedites(Case seen) {
    return urgent.contains(seen.priority())
        || seen.type().filter(urgentTypes::contains).isPresent();
  }

  /** An item's words; its id where this version has none. */
  String label(Label item) {
    return labels.getOrDefault(item, item.value());
  }

  Optional<String> question(Label item) {
    return Optional.ofNullable(questions.get(item));
  }

  private Optional<Checklist> list(Tier tier, Optional<Label> type) {
    return lists.stream()
        .filter(list -> list.tier() == tier && list.type().equals(type))
        .findFirst();
  }
}
