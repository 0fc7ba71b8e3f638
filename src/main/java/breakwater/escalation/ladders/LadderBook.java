package breakwater.escalation.ladders;

import breakwater.escalation.Escalation;
import breakwater.escalation.ladders.LadderFact.LadderCalled;
import breakwater.escalation.ladders.LadderShown.Called;
import breakwater.escalation.ladders.LadderShown.Next;
import breakwater.escalation.ladders.Ladders.Step;
import breakwater.journal.Clock;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.playbook.Playbooks;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows the ladder of an escalation. */
@Component
public class LadderBook {
  private final Reachable reachable;
  private final Playbooks playbooks;
  private final Clock clock;

  LadderBook(Reachable reachable, Playbooks playbooks, Clock clock) {
    this.reachable = reachable;
    this.playbooks = playbooks;
    this.clock = clock;
  }

  /** What was called, and who would be next if nobody claims it. */
  public LadderShown show(History history, Escalation it) {
    List<Called> called =
        history.of(LadderCalled.class).stream()
            .filter(recorded -> stands(history, recorded))
            .filter(recorded -> ((LadderCalled) recorded.fact()).escalation().equals(it.id()))
            .map(LadderBook::called)
            .toList();
    List<Turn> turns = Turn.of(it);
    return new LadderShown(
        called,
        turns.isEmpty() || turns.getLast().end().isPresent()
            ? Optional.empty()
            : next(history, it, turns.getLast()));
  }

  private Optional<Next> next(History history, Escalation it, Turn turn) {
    Instant now = clock.now();
    Reach reach = reachable.of(history, playbooks.at(now), now);
    Climbing climbing = Climbing.of(history, it, turn, reach, now);
    List<Step> steps =
        reach.at(turn.from()).row(it.tier(), turn.team()).map(Ladders.Row::steps).orElse(List.of());
    int number = climbing.called().size() + 1;
    if (number > steps.size()) {
      return Optional.empty();
    }
    LadderCalled would = reach.call(it, turn, steps, number);
    return Optional.of(
        new Next(number, climbing.next(), would.last(), would.people(), would.teams()));
  }

  private static boolean stands(History history, Recorded<?> recorded) {
    return history
        .standing(Objects.requireNonNull(recorded.key()))
        .filter(recorded::equals)
        .isPresent();
  }

  private static Called called(Recorded<?> recorded) {
    var fact = (LadderCalled) recorded.fact();
    return new Called(recorded.at(), fact.step(), fact.last(), fact.people(), fact.teams());
  }
}
