package breakwater.gate.proposals;

import breakwater.gate.EvidenceKind;
import breakwater.gate.GateShown.ItemShown;
import breakwater.gate.proposals.Proposal.Goal;

/**
 * What a reader found, before it is known whether there is a place for it.
 *
 * @param substance what the text says, without what only the instant of the reading adds to it
 */
record Draft(
    Goal goal,
    String name,
    String label,
    String text,
    String substance,
    boolean free,
    Source source) {

  static Draft part(Slot slot, String text, Source source) {
    return of(Goal.PART, slot.path(), slot.words(), text, slot.free(), source);
  }

  static Draft evidence(EvidenceKind kind, String text, Source source) {
    return of(Goal.EVIDENCE, kind.name(), kind.words(), text, true, source);
  }

  static Draft item(ItemShown item, String text, Source source) {
    return of(Goal.ITEM, item.id().value(), item.label(), text, true, source);
  }

  private static Draft of(
      Goal goal, String name, String label, String text, boolean free, Source source) {
    return new Draft(goal, name, label, text.strip(), text.strip(), free, source);
  }

  /** The same proposal as long as this is the same, however its text counts the time. */
  Draft saying(String substance) {
    return new Draft(goal, name, label, text, substance, free, source);
  }

  Proposal proposal() {
    return new Proposal(
        ProposalId.of(name, substance, source), goal, name, label, text, free, source);
  }
}
