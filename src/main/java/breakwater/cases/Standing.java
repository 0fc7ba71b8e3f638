package breakwater.cases;

import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.MergeUndone;
import breakwater.cases.CaseFact.MergedFrom;
import breakwater.cases.CaseFact.MergedInto;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.Resolved;
import breakwater.cases.CaseFact.WaitingBegan;
import breakwater.cases.CaseFact.WaitingEnded;
import breakwater.journal.Answer;
import breakwater.journal.Happening;
import breakwater.journal.Recorded;
import breakwater.journal.Refusal;
import breakwater.journal.TextRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where a case stands and since when, implied by its facts in the order in which they took effect.
 *
 * <p>What a customer's message does is what a person expects:
 *
 * <ul>
 *   <li>It ends waiting on the customer: we owe the next step again.
 *   <li>Waiting on a third party and a hold go on, because their reason has not gone; the message
 *       shows as unseen.
 *   <li>It reopens a resolved case, and a closed one within the {@link #REOPENING_WINDOW}.
 *   <li>A message that only says thanks does none of this.
 *   <li>A message that took effect before the resolution does not reopen, even when it reached us
 *       after it; it shows as unseen.
 * </ul>
 *
 * <p>A reply of ours changes no status by itself. A fact that is impossible where it takes effect,
 * such as waiting on a closed case, or a second resolution, changes nothing.
 *
 * @param since when it came to stand there
 * @param reopenings how often it was reopened, by a person or by a message
 * @param reopenedAt when that last happened
 * @param resolvedAt empty unless it is resolved, or closed or merged after it was resolved
 * @param closedAt empty unless it is closed
 * @param mergedInto where its conversation goes on; empty unless it is merged
 */
public record Standing(
    Status status,
    Instant since,
    int reopenings,
    Optional<Instant> reopenedAt,
    Optional<Instant> resolvedAt,
    Optional<Instant> closedAt,
    Optional<CaseId> mergedInto) {

  /**
   * How long after its closure a customer's message still reopens a case; at exactly this distance
   * it does. Later, a message begins a new case. 14 days is our own choice: long enough for a
   * release cycle and a holiday, short enough that it is still the same problem.
   */
  public static final Duration REOPENING_WINDOW = Duration.ofDays(14);

  /** That of a case which has just begun. */
  public static Standing opened(Instant at) {
    return new Standing(
        Status.OPEN, at, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Standing of(Instant openedAt, List<Recorded<?>> inEffect) {
    var standing = opened(openedAt);
    for (Recorded<?> recorded : inEffect) {
      if (recorded.fact() instanceof CaseFact fact) {
        standing = standing.after(fact, recorded.at());
      }
    }
    return standing;
  }

  /**
   * What one more fact makes of it.
   *
   * @param before empty = the case was not opened yet
   */
  public static Optional<Standing> next(Optional<Standing> before, Recorded<?> recorded) {
    if (!(recorded.fact() instanceof CaseFact fact)) {
      return before;
    }
    return before
        .map(it -> it.after(fact, recorded.at()))
        .or(
            () ->
                fact instanceof CaseFact.CaseOpened
                    ? Optional.of(opened(recorded.at()))
                    : Optional.empty());
  }

  /** Whether a message of the customer at this instant belongs to this case, not to a new one. */
  public boolean takesMessageAt(Instant at) {
    return closedAt.isEmpty() || !at.isAfter(closedAt.get().plus(REOPENING_WINDOW));
  }

  /**
   * Resolving ends any waiting.
   *
   * @param keep keeps the words, if it comes to that
   */
  Answer<List<Happening>> resolve(Optional<String> how, Function<String, TextRef> keep) {
    return switch (status) {
      case RESOLVED -> no("case-resolved", "This case is resolved already, since %s.");
      case CLOSED -> no("case-closed", "This case is closed since %s. Reopen it first.");
      default -> tell(new Resolved(how.map(keep)));
    };
  }

  /** A person may reopen whenever they judge it right; the window binds only messages. */
  Answer<List<Happening>> reopen(Optional<String> why, Function<String, TextRef> keep) {
    return status.unfinished()
        ? no("case-open", "This case is not resolved, so there is nothing to reopen.")
        : tell(new Reopened(why.map(keep)));
  }

  /** What is resolved may just be closed; what is not, only with a reason. */
  Answer<List<Happening>> close(Optional<String> why, Function<String, TextRef> keep) {
    if (status == Status.CLOSED) {
      return no("case-closed", "This case is closed already, since %s.");
    }
    if (status != Status.RESOLVED && why.isEmpty()) {
      return no(
          "case-unresolved",
          "This case is not resolved. Resolve it first, or say in \"reason\" why it is closed"
              + " unsolved.");
    }
    return tell(new Closed(why.map(keep)));
  }

  /** Waiting on the same again changes nothing; waiting on another replaces it. */
  Answer<List<Happening>> beginWaiting(CaseFact.Waiting on) {
    if (!status.unfinished()) {
      return no(
          "case-finished", "Nobody waits on a case that is resolved or closed. Reopen it first.");
    }
    return status == Status.of(on) ? Answer.done(List.of()) : tell(new WaitingBegan(on));
  }

  Answer<List<Happening>> endWaiting() {
    return status.waiting()
        ? tell(new WaitingEnded())
        : no("case-not-waiting", "This case is not waiting, so there is no waiting to end.");
  }

  Answer<List<Happening>> progress(Supplier<CaseFact> made) {
    return status.unfinished()
        ? tell(made.get())
        : no(
            "case-finished", "This case is resolved or closed, so nothing moves. Reopen it first.");
  }

  private static Answer<List<Happening>> tell(CaseFact fact) {
    return Answer.done(List.of(Happening.now(fact)));
  }

  /**
   * @param sentence may hold one {@code %s}, for the instant since when it stands as it does
   */
  private Answer<List<Happening>> no(String type, String sentence) {
    return Answer.refused(Refusal.conflict(type, sentence.formatted(since)));
  }

  /** What it becomes when this takes effect. */
  public Standing after(CaseFact fact, Instant at) {
    return switch (fact) {
      case CustomerWrote wrote when !wrote.thanks() -> afterMessage(at);
      case WaitingBegan(CaseFact.Waiting on) when status.unfinished() -> at(Status.of(on), at);
      case WaitingEnded _ when status.waiting() -> at(Status.OPEN, at);
      case Resolved _ when status.unfinished() -> resolved(at);
      case Reopened _ when status == Status.RESOLVED || status == Status.CLOSED -> reopened(at);
      case Closed _ when status != Status.CLOSED && status != Status.MERGED -> closed(at);
      case MergedInto(CaseId into) when status.unfinished() || status == Status.RESOLVED ->
          merged(at, into);
      case MergeUndone _ when status == Status.MERGED -> undone(at);
      case MergedFrom from when from.waitsSince().isPresent() -> afterMessage(at);
      default -> this;
    };
  }

  /** What a message of the customer that is more than thanks makes of it. */
  public Standing afterMessage(Instant at) {
    return switch (status) {
      case WAITING_ON_CUSTOMER -> at(Status.OPEN, at);
      case RESOLVED -> reopened(at);
      case CLOSED -> takesMessageAt(at) ? reopened(at) : this;
      case OPEN, WAITING_ON_THIRD_PARTY, ON_HOLD, MERGED -> this;
    };
  }

  private Standing at(Status next, Instant at) {
    return next == status
        ? this
        : new Standing(next, at, reopenings, reopenedAt, resolvedAt, closedAt, mergedInto);
  }

  private Standing resolved(Instant at) {
    return new Standing(
        Status.RESOLVED, at, reopenings, reopenedAt, Optional.of(at), closedAt, mergedInto);
  }

  private Standing closed(Instant at) {
    return new Standing(
        Status.CLOSED, at, reopenings, reopenedAt, resolvedAt, Optional.of(at), mergedInto);
  }

  private Standing reopened(Instant at) {
    return new Standing(
        Status.OPEN,
        at,
        reopenings + 1,
        Optional.of(at),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Standing merged(Instant at, CaseId into) {
    return new Standing(
        Status.MERGED, at, reopenings, reopenedAt, resolvedAt, closedAt, Optional.of(into));
  }

  /** What was resolved is so again; any other is open, so that somebody looks at it. */
  private Standing undone(Instant at) {
    Status before = resolvedAt.isPresent() ? Status.RESOLVED : Status.OPEN;
    return new Standing(before, at, reopenings, reopenedAt, resolvedAt, closedAt, Optional.empty());
  }
}
