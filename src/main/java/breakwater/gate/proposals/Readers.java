package breakwater.gate.proposals;

import breakwater.cases.Label;
import breakwater.gate.Demand;
import breakwater.gate.GateShown;
import breakwater.gate.GateShown.EvidenceShown;
import breakwater.gate.GateShown.ItemShown;
import breakwater.gate.ItemState;
import breakwater.gate.proposals.Proposal.Goal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads all that is known, and keeps what there is a place for. */
final class Readers {
  /** For one place so many are proposed: who must choose among more reads the case instead. */
  static final int MOST_FOR_ONE = 3;

  /** So many pieces of evidence are proposed. */
  static final int MOST_EVIDENCE = 10;

  private Readers() {}

  /** What is most in need first: items and parts in the order of the package, then evidence. */
  static List<Proposal> of(Known known) {
    List<Draft> drafts =
        Stream.of(
                FromCase.read(known),
                FromMessages.read(known),
                FromAccount.read(known),
                FromOthers.read(known),
                FromColleagues.read(known))
            .flatMap(it -> it)
            .filter(draft -> !draft.text().isEmpty() && isOpen(known.gate(), draft))
            .toList();
    List<Draft> kept = fewest(drafts);
    return Stream.concat(kept.stream(), technical(known.gate(), kept))
        .map(Draft::proposal)
        .sorted(Comparator.comparingInt(Readers::order))
        .toList();
  }

  private static boolean isOpen(GateShown gate, Draft draft) {
    return switch (draft.goal()) {
      case PART -> slot(draft.name()).isEmptyIn(gate.document());
      case ITEM -> Items.find(gate, new Label(draft.name())).filter(Readers::isOpen).isPresent();
      case EVIDENCE -> gate.evidence().stream().noneMatch(it -> isThere(it, draft));
    };
  }

  /** Whether it was adopted, be it with fewer or more words. */
  private static boolean isThere(EvidenceShown piece, Draft draft) {
    String finding = piece.finding().map(String::strip).orElse("");
    return finding.equals(draft.text())
        || piece.source().equals(draft.source().words())
            && !finding.isEmpty()
            && (finding.contains(draft.text()) || draft.text().contains(finding));
  }

  private static boolean isOpen(ItemShown item) {
    return item.kind() == Demand.Kind.PERSON
        && (item.state() == ItemState.OPEN || item.state() == ItemState.FAILED);
  }

  static Slot slot(String path) {
    return Stream.of(Slot.values()).filter(it -> it.path().equals(path)).findFirst().orElseThrow();
  }

  /** Each text once for its place, and not more than anybody compares. */
  private static List<Draft> fewest(List<Draft> drafts) {
    Map<String, Draft> once = new LinkedHashMap<>();
    drafts.forEach(it -> once.putIfAbsent(it.goal() + it.name() + "\n" + it.text(), it));
    Map<String, Integer> counts = new HashMap<>();
    var kept = new ArrayList<Draft>();
    for (Draft draft : once.values()) {
      boolean evidence = draft.goal() == Goal.EVIDENCE;
      int count = counts.merge(evidence ? "evidence" : draft.name(), 1, Integer::sum);
      if (count <= (evidence ? MOST_EVIDENCE : MOST_FOR_ONE)) {
        kept.add(draft);
      }
    }
    return kept;
  }

  /** That there is technical evidence on the case, as far as something was found. */
  private static Stream<Draft> technical(GateShown gate, List<Draft> kept) {
    List<Draft> found = kept.stream().filter(it -> it.goal() == Goal.EVIDENCE).toList();
    Optional<ItemShown> item = Items.find(gate, Items.TECHNICAL_EVIDENCE).filter(Readers::isOpen);
    return item.isEmpty() || found.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Draft.item(
                item.get(),
                found.stream()
                    .map(it -> "%s: %s".formatted(it.label(), it.source().words()))
                    .distinct()
                    .collect(Collectors.joining("\n")),
                found.getFirst().source()));
  }

  private static int order(Proposal it) {
    return switch (it.goal()) {
      case ITEM -> 0;
      case PART -> 1 + slot(it.name()).ordinal();
      case EVIDENCE -> 1_000;
    };
  }
}
