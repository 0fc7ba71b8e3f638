package breakwater.gate;

import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.gate.GateShown.EvidenceShown;
import breakwater.gate.GateShown.ItemShown;
import breakwater.gate.GateShown.SaidShown;
import breakwater.gate.GateShown.SignatureShown;
import breakwater.gate.document.PackageDocument;
import breakwater.gate.returns.Asked;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The verified bundle that travels, with its words.
 *
 * @param title the case's, which stands in for a missing summary
 * @param area as the package says, else the case's
 * @param checklist what was verified, and what could not be
 * @param said the last things said to and by the customer, oldest first
 */
public record PackageShown(
    Heading heading,
    CaseId caseId,
    String title,
    Optional<Label> type,
    Optional<String> area,
    PackageDocument document,
    List<EvidenceShown> evidence,
    List<ItemShown> checklist,
    int edition,
    Optional<SignatureShown> signature,
    List<SaidShown> said) {

  /** What the team that receives it needed to be told: a part of the checklist. */
  public List<ItemShown> told() {
    return checklist.stream().filter(item -> Told.is(item.id())).toList();
  }

  /** What engineering asked for when it came back, and what was answered. */
  public List<ItemShown> asked() {
    return checklist.stream().filter(item -> Asked.is(item.id())).toList();
  }

  /**
   * @param reference the escalation's id
   * @param severity the case's priority when it was raised
   */
  public record Heading(
      String reference,
      int pass,
      Priority severity,
      Tier tier,
      Optional<TeamId> team,
      Instant raisedAt) {}
}
