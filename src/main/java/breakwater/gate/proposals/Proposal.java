package breakwater.gate.proposals;

/**
 * Something that the case says already, for a place where nothing is said yet.
 *
 * @param goal what becomes of it when a person adopts it
 * @param name of a PART its place in the package's document, such as {@code impact/who}; of an ITEM
 *     its id; of EVIDENCE its kind
 * @param label as people read it
 * @param text what would be written there; several lines are several entries of a list
 * @param free whether other words may be adopted instead; what is chosen from a list is not
 */
public record Proposal(
    ProposalId id, Goal goal, String name, String label, String text, boolean free, Source source) {

  /** What a proposal is for. */
  public enum Goal {
    /** A part of the package. */
    PART,
    /** The finding with which an item of the checklist is DONE. */
    ITEM,
    /** The finding of a new piece of evidence, whose source is that of the proposal. */
    EVIDENCE
  }
}
