package breakwater.gate.proposals;

import breakwater.gate.EvidenceKind;
import breakwater.gate.GateShown.ItemShown;
import breakwater.gate.proposals.Proposal.Goal;

/** What a reader found, before it is known whether there is a place for it. */
record Draft(Goal goal, String name, String label, String text, boolean free, Source source) {

  static Draft part(Slot slot, String text, Source source) {
    return new Draft(Goal.PART, slot.path(), slot.words(), text.strip(), slot.free(), source);
  }

  static Draft evidence(EvidenceKind kind, String text, Source source) {
    return new Draft(Goal.EVIDENCE, kind.name(), kind.words(), text.strip(), true, source);
  }

  static Draft item(ItemShown item, String text, Source source) {
    return new Draft(Goal.ITEM, item.id().value(), item.label(), text.strip(), true, source);
  }

  Proposal proposal() {
    return new Proposal(ProposalId.of(name, text, source), goal, name, label, text, free, source);
  }
}
