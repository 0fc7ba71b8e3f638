package breakwater.gate;

import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.gate.document.Part;
import breakwater.gate.document.Signed;
import breakwater.gate.document.Verified;
import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.TextRef;
import breakwater.journal.Withdrawal;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.triggers.CallEnded;
import breakwater.triggers.CallId;
import breakwater.triggers.Path;
import java.util.List;
import java.util.Optional;

/** What happens at the gate. */
sealed interface GateFact extends Fact {

  /**
   * A call was made, and this is demanded for it: the checklist that was in force then.
   *
   * @param playbook the version of the playbook, which also holds the items' labels
   */
  @Stored("gate.opened.v1")
  record GateOpened(CallId call, Tier tier, Label playbook, List<Demand> demands)
      implements GateFact {}

  /**
   * The team that would receive it needs to be told this, beside the checklist.
   *
   * @param playbook the version of the playbook, which also holds the words
   */
  @Stored("gate.context-wanted.v1")
  record ContextWanted(CallId call, TeamId team, Label playbook, List<Demand> demands)
      implements GateFact {
    public ContextWanted {
      demands = List.copyOf(demands);
    }
  }

  /**
   * Somebody answered an item: DONE, NOT_APPLICABLE or COULD_NOT_GET.
   *
   * @param finding what was found; for the last two the reason
   */
  @Stored("gate.item-answered.v1")
  record ItemAnswered(CallId call, Label item, ItemState state, Optional<TextRef> finding)
      implements GateFact {}

  /**
   * @param finding empty = there was looked, and there was no match
   */
  @Stored("gate.evidence-added.v1")
  record EvidenceAdded(
      EvidenceId evidence, EvidenceKind kind, TextRef source, Optional<TextRef> finding)
      implements GateFact {}

  /**
   * The package was written, or written anew.
   *
   * @param document a {@link PackageDocument} as JSON
   * @param filled which of its parts say something
   */
  @Stored("gate.package-written.v1")
  record PackageWritten(TextRef document, List<Part> filled) implements GateFact {}

  /** What was written says something else than before in these parts. */
  @Stored("gate.parts-changed.v1")
  record PartsChanged(List<Part> parts) implements GateFact {}

  /** The package names others than before as having verified it; empty = nobody any more. */
  @Stored("gate.verifiers-named.v1")
  record VerifiersNamed(List<PersonId> verifiers) implements GateFact, Verified {}

  /**
   * A person stands for one edition of the package.
   *
   * @param edition see {@link Material#edition}
   */
  @Stored("gate.package-signed.v1")
  record PackageSigned(int edition, PersonId person) implements GateFact, Signed {}

  /** It was asked to be let through; the request stands as long as the edition is the current. */
  @Stored("gate.package-submitted.v1")
  record PackageSubmitted(CallId call, int edition) implements GateFact {}

  /** The customer was asked for what is missing. */
  @Stored("gate.customer-asked.v1")
  record CustomerAsked(CallId call, List<Label> items) implements GateFact {}

  /** It is solved below or belongs elsewhere. */
  @Stored("gate.deflected.v1")
  record Deflected(CallId call, Optional<Label> reason, Optional<TextRef> note)
      implements GateFact, CallEnded {
    @Override
    public boolean ends(CallId other) {
      return call.equals(other);
    }
  }

  @Stored("gate.passed.v1")
  record GatePassed(CallId call, int round, Tier tier, Path path, Priority priority, int edition)
      implements GateFact, LetThrough {}

  /**
   * @param owed the items that must be answered afterwards
   */
  @Stored("gate.expedited.v1")
  record GateExpedited(
      CallId call, int round, Tier tier, Path path, Priority priority, List<Label> owed)
      implements GateFact, LetThrough {}

  /**
   * @param submission which one it answers, from 1
   * @param wanted items, or words of {@link Gate}
   */
  @Stored("gate.evidence-wanted.v1")
  record EvidenceWanted(CallId call, int submission, List<Label> wanted) implements GateFact {}

  /** A fact that came late shows that nothing was missing. */
  @Stored("gate.evidence-wanted-withdrawn.v1")
  record EvidenceWantedWithdrawn(CallId call, int submission) implements GateFact, Withdrawal {}

  /** What was owed after an expedited verdict is there, and signed. */
  @Stored("gate.evidence-settled.v1")
  record EvidenceSettled(CallId call, int round) implements GateFact {}
}
