package breakwater.demo;

import breakwater.accounts.Sender;
import breakwater.cases.CaseChange;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.cases.Label;
import breakwater.cases.Said;
import breakwater.cases.Said.Direction;
import breakwater.cases.restriction.Restrictions;
import breakwater.demo.Season.Scene;
import breakwater.intake.Inbound;
import breakwater.intake.Intake;
import breakwater.intake.Receipt;
import breakwater.journal.Answer;
import breakwater.journal.Cause;
import breakwater.journal.Clock;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.triggers.Calls;
import breakwater.triggers.attention.Attention;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Does through the public doors what a scene says, as the person who does it. */
@Component
class Stage {
  /** By one source, so that an account has one name wherever its people write. */
  static final Label SOURCE = new Label("mail");

  private static final Label CHANNEL = new Label("channel");

  private final Intake intake;
  private final Cases cases;
  private final Calls calls;
  private final AtTheGate gate;
  private final OnTheBoard board;
  private final Attention attention;
  private final Restrictions restrictions;
  private final Rounds rounds;
  private final PlayTable play;
  private final Clock clock;
  private final Cast cast;

  Stage(
      Intake intake,
      Cases cases,
      Calls calls,
      AtTheGate gate,
      OnTheBoard board,
      Attention attention,
      Restrictions restrictions,
      Rounds rounds,
      PlayTable play,
      Clock clock,
      Cast cast) {
    this.intake = intake;
    this.cases = cases;
    this.calls = calls;
    this.gate = gate;
    this.board = board;
    this.attention = attention;
    this.restrictions = restrictions;
    this.rounds = rounds;
    this.play = play;
    this.clock = clock;
    this.cast = cast;
  }

  /** A refusal is an answer like any other: in a living house some things come too late. */
  Answer<?> perform(Scene scene) {
    if (scene.act() instanceof Act.Writes writes) {
      return writes(scene.tale(), writes);
    }
    if (scene.act() instanceof Act.MakesRounds(PersonId by)) {
      return rounds.make(by);
    }
    Optional<CaseId> of = play.caseOf(scene.tale());
    return of.isEmpty()
        ? Answer.refused(Cases.unknown(new CaseId("0")))
        : perform(of.get(), scene.act());
  }

  private Answer<?> perform(CaseId of, Act act) {
    return switch (act) {
      case Act.Writes _, Act.MakesRounds _ ->
          throw new IllegalStateException(act + " is not done on a case");
      case Act.TakesOn takesOn -> takeOn(of, takesOn);
      case Act.Answers(PersonId by, String body) -> say(of, by, Direction.OUTBOUND, body);
      case Act.Notes(PersonId by, String body) -> say(of, by, Direction.NOTE, body);
      case Act.MakesProgress(PersonId by, String what) ->
          cases.progress(cast.as(by), of, Seen.anything(), what);
      case Act.Waits(PersonId by, var on) ->
          cases.beginWaiting(cast.as(by), of, Seen.anything(), on);
      case Act.Resolves(PersonId by, String how) ->
          cases.resolve(cast.as(by), of, Seen.anything(), Optional.of(how));
      case Act.Closes(PersonId by) ->
          cases.close(cast.as(by), of, Seen.anything(), Optional.empty());
      case Act.CallsFor(PersonId by, var tier, var path, String reason) ->
          calls.call(cast.as(by), of, Seen.anything(), tier, path, reason);
      case Act.Restricts(PersonId by) -> restrictions.restrict(cast.as(by), of, Seen.anything());
      case Act.Watches(PersonId by) -> attention.watch(cast.as(by), of, by);
      case Act.Snoozes(PersonId by, Duration time) ->
          attention.snooze(cast.as(by), of, Optional.of(clock.now().plus(time)));
      case Act.Deflects _, Act.Prepares _, Act.Signs _, Act.Submits _ -> gate.perform(of, act);
      default -> board.perform(of, act);
    };
  }

  private Answer<Receipt> writes(String tale, Act.Writes writes) {
    var channel = new Caller(Cast.CHANNEL, Cause.request("demo"), right -> true);
    Answer<Receipt> receipt =
        intake.receive(
            channel,
            new Inbound(
                SOURCE,
                tale + "-" + writes.number(),
                Optional.of(tale),
                Direction.INBOUND,
                Optional.of(new Sender.Company(writes.account(), Optional.of(writes.company()))),
                Optional.of(new Sender.Person(writes.email(), Optional.of(writes.name()))),
                Optional.of(writes.subject()),
                writes.body(),
                false,
                Optional.empty(),
                Optional.empty(),
                Map.of(CHANNEL, writes.channel()),
                List.of()));
    if (receipt instanceof Answer.Done<Receipt>(Receipt done)) {
      play.remember(tale, done.caseId());
    }
    return receipt;
  }

  private Answer<?> takeOn(CaseId of, Act.TakesOn it) {
    Set<Label> tags = it.tags().stream().map(Label::new).collect(Collectors.toUnmodifiableSet());
    return cases.change(
        cast.as(it.by()),
        of,
        Seen.anything(),
        new CaseChange(
            Optional.empty(),
            Optional.of(it.priority()),
            it.reason(),
            Optional.of(Optional.of(new Label(it.type()))),
            Optional.of(Optional.of(new Label(it.area()))),
            Optional.of(Optional.of(it.by())),
            Optional.of(Optional.of(new TeamId(it.team()))),
            Optional.of(tags),
            Map.of()));
  }

  private Answer<?> say(CaseId of, PersonId by, Direction direction, String body) {
    return cases.say(
        cast.as(by), of, Seen.anything(), Said.now(direction, new Label("agent"), body, List.of()));
  }
}
