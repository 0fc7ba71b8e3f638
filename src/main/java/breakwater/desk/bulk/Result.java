package breakwater.desk.bulk;

import breakwater.cases.CaseId;
import breakwater.cases.Status;
import breakwater.escalation.followups.Untold;
import breakwater.journal.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * What became of one case, or would become of it.
 *
 * @param version of the case before; empty = it is not known
 * @param differences without what stays
 * @param type of the refusal, see {@code /problems}; only when it refused
 * @param sentence of the refusal: what is true, what to do
 * @param owed words that its customer has not had, where it is resolved
 */
public record Result(
    CaseId id,
    Outcome outcome,
    Optional<Long> version,
    List<Difference> differences,
    Optional<String> type,
    Optional<String> sentence,
    List<Untold> owed) {

  /** How it went. */
  public enum Outcome {
    /** It waits for its turn. */
    PENDING,
    CHANGED,
    /** It was like that already. */
    UNCHANGED,
    /** Nothing of it was changed. */
    REFUSED
  }

  static Result done(CaseId id, long version, List<Difference> differences) {
    return new Result(
        id,
        differences.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED,
        Optional.of(version),
        differences,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  static Result refused(CaseId id, Optional<Long> version, Refusal refusal) {
    return new Result(
        id,
        Outcome.REFUSED,
        version,
        List.of(),
        Optional.of(refusal.type()),
        Optional.of(refusal.sentence()),
        List.of());
  }

  /** Whether it is what resolves the case. */
  boolean resolves() {
    return differences.stream()
        .anyMatch(
            it ->
                it.what() == Difference.What.STATUS
                    && it.to().equals(Optional.of(Status.RESOLVED.name())));
  }

  Result owing(List<Untold> words) {
    return new Result(id, outcome, version, differences, type, sentence, words);
  }
}
