package breakwater.triggers.assignment;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.NoteAdded;
import breakwater.cases.CaseFact.ProgressMade;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.cases.CaseFact.WaitingEnded;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.people.PersonId;
import breakwater.triggers.assignment.AssignmentFact.Moved;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who holds a case and since when, as its history tells it.
 *
 * @param version of the fact by which the present holder, or the queue, has it
 * @param since when that took effect
 * @param askedAt when the customer wrote what nobody has answered yet; empty = it is answered
 * @param lastAskedAt the same of what they wrote last; empty = it is answered
 * @param signAt when the holder's side last gave a sign: a reply, a note, progress, taking it up
 * @param moves how often it was moved by itself since the customer asked, absences aside: these end
 *     with the team
 * @param had who had it by then and lost it
 */
record Holding(
    Optional<PersonId> holder,
    long version,
    Instant since,
    Optional<Instant> askedAt,
    Optional<Instant> lastAskedAt,
    Instant signAt,
    int moves,
    Set<PersonId> had) {

  static Holding of(Case it, History history) {
    var fold = new Fold(it.openedAt());
    history.inEffect().forEach(fold::take);
    return new Holding(
        it.assignee(),
        fold.version,
        fold.since,
        fold.asked,
        fold.askedLast,
        fold.sign,
        fold.moves,
        Set.copyOf(fold.had));
  }

  /** From when on the holder is silent: the customer asked, and they have had it since. */
  Optional<Instant> silentSince() {
    return askedAt.map(asked -> later(later(asked, since), signAt));
  }

  /** Whether anybody gave a sign since the present holder, or the queue, has it. */
  boolean started() {
    return signAt.isAfter(since);
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static final class Fold {
    private long version = 1;
    private Instant since;
    private Instant sign;
    private Optional<Instant> asked = Optional.empty();
    private Optional<Instant> askedLast = Optional.empty();
    private int moves;
    private final Set<PersonId> had = new HashSet<>();

    Fold(Instant openedAt) {
      since = openedAt;
      sign = openedAt;
    }

    void take(Recorded<?> recorded) {
      switch (recorded.fact()) {
        case CaseOpened _ -> begins(recorded);
        case Assigned _, TeamSet _ -> begins(recorded);
        case CustomerWrote wrote when !wrote.thanks() -> asked(recorded.at());
        case AgentWrote wrote when wrote.human() -> answered(recorded);
        case NoteAdded _, ProgressMade _, WaitingEnded _, Reopened _ -> sign = recorded.at();
        case Moved(Optional<PersonId> from, Optional<PersonId> _, AssignmentFact.Why why) -> {
          from.ifPresent(had::add);
          moves += from.isPresent() && why != AssignmentFact.Why.AWAY ? 1 : 0;
        }
        default -> {}
      }
    }

    private void begins(Recorded<?> recorded) {
      version = recorded.version();
      since = recorded.at();
    }

    private void asked(Instant at) {
      asked = asked.or(() -> Optional.of(at));
      askedLast = Optional.of(at);
    }

    private void answered(Recorded<?> recorded) {
      asked = Optional.empty();
      askedLast = Optional.empty();
      sign = recorded.at();
      moves = 0;
      had.clear();
    }
  }
}
