package breakwater.triggers.attention;

import breakwater.cases.CaseFact.Closed;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.Resolved;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.people.PersonId;
import breakwater.triggers.attention.AttentionFact.SnoozeEnded;
import breakwater.triggers.attention.AttentionFact.Snoozed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That a case is, or was, put aside.
 *
 * @param until when it comes back by itself; empty = only when the customer writes
 * @param endedAt when something ended it: a message of the customer, somebody who took it up again
 *     or put it aside anew, the end of the case
 */
public record Snooze(
    PersonId by, Instant since, Optional<Instant> until, Optional<Instant> endedAt) {

  /** All of a case in the order of effect. */
  public static List<Snooze> all(History history) {
    var all = new ArrayList<Snooze>();
    for (Recorded<?> recorded : history.inEffect()) {
      if (ends(recorded.fact()) && !all.isEmpty()) {
        all.set(all.size() - 1, all.getLast().ended(recorded.at()));
      }
      if (recorded.fact() instanceof Snoozed(PersonId by, Optional<Instant> until)) {
        all.add(new Snooze(by, recorded.at(), until, Optional.empty()));
      }
    }
    return List.copyOf(all);
  }

  /** The one that is in force at an instant. */
  public static Optional<Snooze> at(History history, Instant now) {
    List<Snooze> all = all(history);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.getLast()).filter(it -> it.endedAt.isEmpty() && !it.over(now));
  }

  /** When it ends or ended, as far as that is foreseeable. */
  public Optional<Instant> end() {
    return endedAt.filter(at -> until.filter(at::isAfter).isEmpty()).or(() -> until);
  }

  /** Whether its time is over; at exactly the instant that it names it is. */
  boolean over(Instant now) {
    return until.filter(end -> !end.isAfter(now)).isPresent();
  }

  /** Whether it came back by itself, because nothing ended it before. */
  boolean cameBack(Instant now) {
    return over(now) && endedAt.filter(end -> end.isBefore(until.orElseThrow())).isEmpty();
  }

  private Snooze ended(Instant at) {
    return new Snooze(by, since, until, endedAt.or(() -> Optional.of(at)));
  }

  private static boolean ends(Fact fact) {
    return switch (fact) {
      case CustomerWrote wrote -> !wrote.thanks();
      case Snoozed _, SnoozeEnded _, Resolved _, Closed _ -> true;
      default -> false;
    };
  }
}
