package breakwater.escalation.ladders;

import breakwater.escalation.Escalation;
import breakwater.escalation.EscalationFact.BouncedBack;
import breakwater.escalation.EscalationFact.Claimed;
import breakwater.escalation.EscalationFact.Closed;
import breakwater.escalation.EscalationFact.EndedWithCase;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.escalation.EscalationFact.PassOpened;
import breakwater.escalation.EscalationFact.Released;
import breakwater.escalation.EscalationFact.Reopened;
import breakwater.escalation.EscalationFact.Resolved;
import breakwater.escalation.EscalationFact.Started;
import breakwater.escalation.EscalationFact.Transferred;
import breakwater.escalation.EscalationFact.Withdrawn;
import breakwater.journal.Recorded;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time in which an escalation waits to be claimed.
 *
 * @param end empty = it waits still
 * @param team that has it
 */
record Turn(Instant from, Optional<Instant> end, Optional<TeamId> team) {

  static List<Turn> of(Escalation it) {
    var turns = new ArrayList<Turn>();
    Optional<Instant> since = Optional.empty();
    Optional<TeamId> team = Optional.empty();
    for (Recorded<?> recorded : it.facts()) {
      boolean begins = false;
      boolean ends = false;
      Optional<TeamId> next = team;
      switch (recorded.fact()) {
        case EscalationRaised raised -> {
          begins = true;
          next = raised.team();
        }
        case Transferred transferred -> {
          begins = true;
          next = Optional.of(transferred.to());
        }
        case PassOpened _, Reopened _, Released _ -> begins = true;
        case Claimed _,
            Started _,
            BouncedBack _,
            Resolved _,
            Closed _,
            Withdrawn _,
            EndedWithCase _ ->
            ends = true;
        default -> {}
      }
      if ((begins || ends) && since.isPresent()) {
        turns.add(new Turn(since.get(), Optional.of(recorded.at()), team));
        since = Optional.empty();
      }
      if (begins) {
        since = Optional.of(recorded.at());
      }
      team = next;
    }
    if (since.isPresent()) {
      turns.add(new Turn(since.get(), Optional.empty(), team));
    }
    return List.copyOf(turns);
  }

  boolean waitsAt(Instant at) {
    return !at.isBefore(from) && end.filter(over -> !over.isAfter(at)).isEmpty();
  }
}
