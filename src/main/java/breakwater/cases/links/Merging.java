package breakwater.cases.links;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.MergeUndone;
import breakwater.cases.CaseFact.MergedFrom;
import breakwater.cases.CaseFact.MergedInto;
import breakwater.cases.CaseFact.MergedLeft;
import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.cases.Cases;
import breakwater.cases.Standing;
import breakwater.cases.Status;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Happening;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one case's conversation go on in another, when it is the same customer's same problem.
 *
 * <p>Its messages stay where they were recorded and are shown in the other's conversation too.
 * Nothing is owed on it any more; but if its customer waits for an answer, the other case owes it
 * since then, so that no merge makes a promise disappear. What comes for it later lands in the
 * other. Chains are fine: what was merged into a case goes on wherever that one goes.
 */
@Service
@Transactional
public class Merging {
  /**
   * How long a merge can be undone; at exactly this distance it can. Later both have grown together
   * too far; then messages are split off. As long as a message reopens a closed case.
   */
  public static final Duration UNDOABLE = Standing.REOPENING_WINDOW;

  private final Pair pair;
  private final Clock clock;
  private final List<HindersMerging> hindrances;

  Merging(Pair pair, Clock clock, List<HindersMerging> hindrances) {
    this.pair = pair;
    this.clock = clock;
    this.hindrances = List.copyOf(hindrances);
  }

  /**
   * @param seen what the caller saw of the case that ends
   * @return the case that ended
   */
  public Answer<Case> merge(Caller caller, CaseId id, Seen seen, CaseId into) {
    caller.must(CaseRight.CHANGE_CASES);
    if (id.equals(into)) {
      return Answer.refused(
          Refusal.invalid("merge-itself", "Case %s cannot be merged into itself.".formatted(id)));
    }
    return locked(
        caller,
        id,
        into,
        both ->
            Answer.unless(
                seen.refuses("this case", both.here().version()).or(() -> refuses(both)),
                () -> Answer.done(merged(caller, both))));
  }

  /** Lets a merged case stand on its own again. What came meanwhile stays where it landed. */
  public Answer<Case> undo(Caller caller, CaseId id, Seen seen, CaseId from) {
    caller.must(CaseRight.CHANGE_CASES);
    return locked(
        caller,
        id,
        from,
        both ->
            Answer.unless(
                seen.refuses("this case", both.here().version()).or(() -> refusesUndo(both)),
                () -> Answer.done(undone(caller, both))));
  }

  private Answer<Case> locked(
      Caller caller, CaseId one, CaseId other, Function<Pair.Locked, Answer<Case>> decision) {
    return switch (pair.lock(caller, one, other)) {
      case Answer.Refused<Pair.Locked>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<Pair.Locked>(Pair.Locked both) -> decision.apply(both);
    };
  }

  private Case merged(Caller caller, Pair.Locked both) {
    var told =
        new MergedFrom(
            both.here().id(), Unanswered.since(both.one()), both.here().conversation().contacts());
    return pair.tell(
        caller,
        both,
        List.of(Happening.now(new MergedInto(both.there().id()))),
        List.of(Happening.now(told)));
  }

  private Case undone(Caller caller, Pair.Locked both) {
    return pair.tell(
        caller,
        both,
        List.of(Happening.now(new MergeUndone(both.there().id()))),
        List.of(Happening.now(new MergedLeft(both.here().id()))));
  }

  private Optional<Refusal> refuses(Pair.Locked both) {
    Case ends = both.here();
    Case goesOn = both.there();
    return Cases.merged(ends)
        .or(() -> Cases.merged(goesOn))
        .or(
            () ->
                when(
                    ends.status() == Status.CLOSED,
                    "case-closed",
                    "Case %s is closed, so there is nothing to go on with. Link the two as the same problem instead."
                        .formatted(ends.id())))
        .or(
            () ->
                when(
                    !goesOn.status().unfinished(),
                    "merge-finished",
                    "Nobody works on case %s any more. Reopen it first, or merge it into %s."
                        .formatted(goesOn.id(), ends.id())))
        .or(
            () ->
                when(
                    ends.traits().restricted() != goesOn.traits().restricted(),
                    "merge-hindered",
                    "One of the cases %s and %s is restricted and the other is not. Restrict both first, or neither."
                        .formatted(ends.id(), goesOn.id())))
        .or(
            () ->
                when(
                    ends.account().isPresent()
                        && goesOn.account().isPresent()
                        && !ends.account().equals(goesOn.account()),
                    "merge-accounts",
                    "Cases %s and %s are of different customers, who must not read each other's words. Link them as the same problem instead."
                        .formatted(ends.id(), goesOn.id())))
        .or(
            () ->
                hindrances.stream()
                    .flatMap(h -> h.hinders(both.one()).stream())
                    .findFirst()
                    .map(
                        because ->
                            Refusal.conflict(
                                "merge-hindered",
                                "Case %s cannot end now, because %s. Merge %s into it instead, or finish that first."
                                    .formatted(ends.id(), because, goesOn.id()))));
  }

  private Optional<Refusal> refusesUndo(Pair.Locked both) {
    Standing standing = both.here().standing();
    if (!standing.mergedInto().equals(Optional.of(both.there().id()))) {
      return when(
          true,
          "case-not-merged",
          "Case %s is not merged into %s.".formatted(both.here().id(), both.there().id()));
    }
    return when(
        clock.now().isAfter(standing.since().plus(UNDOABLE)),
        "merge-too-old",
        "Case %s was merged more than %d days ago. Split off what belongs to it instead."
            .formatted(both.here().id(), UNDOABLE.toDays()));
  }

  private static Optional<Refusal> when(boolean holds, String type, String sentence) {
    return holds ? Optional.of(Refusal.conflict(type, sentence)) : Optional.empty();
  }
}
