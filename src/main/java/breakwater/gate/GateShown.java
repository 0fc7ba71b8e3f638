package breakwater.gate;

import breakwater.cases.Label;
import breakwater.gate.document.PackageDocument;
import breakwater.journal.Actor;
import breakwater.people.PersonId;
import breakwater.people.Tier;
import breakwater.triggers.CallId;
import breakwater.triggers.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The gate of a case with its words, for pages and programs.
 *
 * @param round 1, and one more each time that engineering returned it
 * @param verdict empty while nothing was submitted and nothing is urgent
 * @param reasons what the gate still wants, each in a sentence; empty = nothing
 * @param owed what is owed after an expedited verdict
 * @param edition of the package; a signature names it
 * @param version that of the last fact that belongs to the gate: its ETag
 */
public record GateShown(
    CallId call,
    Tier tier,
    Path path,
    Optional<Label> rule,
    Optional<String> reason,
    Instant calledAt,
    int round,
    Optional<Verdict> verdict,
    List<String> reasons,
    List<Label> owed,
    List<ItemShown> items,
    PackageDocument document,
    List<EvidenceShown> evidence,
    int edition,
    Optional<SignatureShown> signature,
    Score score,
    long version) {

  /** Whether anything is still to be put together for it. */
  public boolean open() {
    return verdict
        .filter(it -> it != Verdict.EVIDENCE_WANTED)
        .filter(it -> it != Verdict.EXPEDITED || owed.isEmpty())
        .isEmpty();
  }

  /**
   * @param anew what is wanted and why, while engineering asks for it and it has not come since
   */
  public record ItemShown(
      Label id,
      String label,
      Demand.Kind kind,
      boolean required,
      ItemState state,
      Optional<String> finding,
      Optional<String> anew) {

    /** The id of what a team needs to be told, where it is such an item. */
    public Optional<String> need() {
      return Told.need(id);
    }
  }

  /**
   * @param finding empty = there was looked, and there was no match, or it was erased
   */
  public record EvidenceShown(
      EvidenceId id, EvidenceKind kind, String source, Optional<String> finding, Instant at) {}

  public record SignatureShown(PersonId person, Instant at) {}

  /** Something said on the case. */
  public record SaidShown(Actor.Kind by, Instant at, String words) {}
}
