package breakwater.demo;

import breakwater.demo.Company.Member;
import breakwater.escalation.BoardFilter;
import breakwater.escalation.BoardRow;
import breakwater.escalation.Escalations;
import breakwater.escalation.Handoffs;
import breakwater.escalation.State;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Seen;
import breakwater.outbox.Notices;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody does in the morning: reads what they were told, and a lead clears the board. */
@Component
class Rounds {
  /** After so long a lead of specialists takes back what nobody needed. */
  private static final Duration STALE = Duration.ofHours(20);

  private static final int ROWS = 200;

  private final Notices notices;
  private final Escalations escalations;
  private final Handoffs handoffs;
  private final Clock clock;
  private final Cast cast;
  private final Company company = Company.read();

  Rounds(Notices notices, Escalations escalations, Handoffs handoffs, Clock clock, Cast cast) {
    this.notices = notices;
    this.escalations = escalations;
    this.handoffs = handoffs;
    this.clock = clock;
    this.cast = cast;
  }

  Answer<?> make(PersonId by) {
    Caller caller = cast.as(by);
    notices.readAll(caller, Long.MAX_VALUE);
    Member member = company.byId().get(by);
    return member != null && leadsSpecialists(member) ? clear(caller, member) : Answer.done(by);
  }

  static boolean leadsSpecialists(Member member) {
    return member.person().role() == Role.LEAD
        && member.person().tier().filter(Tier.SPECIALIST::equals).isPresent();
  }

  private Answer<?> clear(Caller caller, Member lead) {
    Instant since = clock.now().minus(STALE);
    var waiting =
        new BoardFilter(
            Set.of(State.RAISED),
            lead.person().team(),
            Set.of(),
            Optional.empty(),
            Set.of(),
            Optional.empty());
    Answer<?> last = Answer.done(lead);
    for (BoardRow row : escalations.board(caller, waiting, ROWS)) {
      if (row.raisedAt().isBefore(since)) {
        last =
            handoffs.withdraw(
                caller,
                row.id(),
                Seen.anything(),
                "Seen on the morning round: engineering has the same case, or it is solved.");
      }
    }
    return last;
  }
}
