package breakwater.demo;

import breakwater.cases.CaseId;
import breakwater.escalation.Audience;
import breakwater.escalation.EscalationId;
import breakwater.escalation.EscalationShown;
import breakwater.escalation.EscalationShown.QuestionShown;
import breakwater.escalation.Escalations;
import breakwater.escalation.Handoffs;
import breakwater.escalation.Outcomes;
import breakwater.escalation.QuestionId;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is done with an escalation. */
@Component
class OnTheBoard {
  private final Escalations escalations;
  private final Handoffs handoffs;
  private final Outcomes outcomes;
  private final Clock clock;
  private final Cast cast;

  OnTheBoard(
      Escalations escalations, Handoffs handoffs, Outcomes outcomes, Clock clock, Cast cast) {
    this.escalations = escalations;
    this.handoffs = handoffs;
    this.outcomes = outcomes;
    this.clock = clock;
    this.cast = cast;
  }

  Answer<?> perform(CaseId of, Act act) {
    Optional<EscalationShown> last = last(of);
    return last.isEmpty()
        ? Answer.refused(
            Refusal.notFound(
                "escalation-unknown", "Case %s has no escalation to work on.".formatted(of)))
        : perform(last.get(), act);
  }

  private Answer<?> perform(EscalationShown it, Act act) {
    EscalationId id = it.id();
    Seen seen = Seen.version(it.version());
    return switch (act) {
      case Act.Claims(var by) -> handoffs.claim(cast.as(by), id, seen);
      case Act.Starts(var by) -> handoffs.start(cast.as(by), id, seen);
      case Act.BouncesBack(var by, String reason, var missing) ->
          handoffs.bounceBack(cast.as(by), id, seen, reason, missing);
      case Act.Asks(var by, String question) -> handoffs.ask(cast.as(by), id, seen, question);
      case Act.Explains(var by, String answer) ->
          handoffs.answer(cast.as(by), id, seen, open(it), answer);
      case Act.Decides(var by, var decision, var note) ->
          outcomes.decide(cast.as(by), id, seen, decision, note);
      case Act.FollowsUp(var by, String text) ->
          outcomes.followUp(cast.as(by), id, seen, Audience.CUSTOMER, text);
      case Act.Solves(
              var by,
              String cause,
              var root,
              String fix,
              var around,
              int minutes,
              var depth) ->
          outcomes.resolve(
              cast.as(by),
              id,
              seen,
              new Outcomes.Resolution(
                  Optional.of(cause), root, fix, around, Optional.of(minutes), Optional.of(depth)));
      case Act.Ships(var by, String version) ->
          outcomes.ship(
              cast.as(by), id, seen, version, clock.now().atZone(ZoneOffset.UTC).toLocalDate());
      case Act.Tells(var by) -> outcomes.tell(cast.as(by), id, seen);
      case Act.Confirms(var by) -> outcomes.confirm(cast.as(by), id, seen);
      default -> throw new IllegalStateException(act + " is not done on the board");
    };
  }

  /** The newest of the case that is open, else the newest. */
  private Optional<EscalationShown> last(CaseId of) {
    Optional<EscalationShown> found = Optional.empty();
    for (int number = 1; ; number++) {
      Answer<EscalationShown> next =
          escalations.escalation(Cast.director(), EscalationId.of(of, number));
      if (!(next instanceof Answer.Done<EscalationShown>(EscalationShown it))) {
        return found;
      }
      if (it.state().open() || found.filter(f -> f.state().open()).isEmpty()) {
        found = Optional.of(it);
      }
    }
  }

  private static QuestionId open(EscalationShown it) {
    return it.questions().reversed().stream()
        .filter(q -> q.answer().isEmpty())
        .findFirst()
        .map(QuestionShown::id)
        .orElseGet(() -> new QuestionId("q0"));
  }
}
