package breakwater.escalation.ladders;

import breakwater.escalation.Escalation;
import breakwater.escalation.ladders.LadderFact.LadderCalled;
import breakwater.escalation.ladders.Ladders.Row;
import breakwater.escalation.ladders.Ladders.Step;
import breakwater.journal.Conclusion;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.outbox.OutboxFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One turn's way up its ladder. A wait counts from when the step before was handed over, as it is
 * recorded, never from the plan: after a stand-still nobody is called for every step at once. A
 * step that reaches nobody is passed at once.
 *
 * @param called the steps whose time has come, in order
 * @param next when the next step's time comes, if nobody claims it; empty = not foreseeable yet, or
 *     there is none
 */
record Climbing(List<Conclusion> called, Optional<Instant> next) {
  private static final String PREFIX = "ladder/";

  static boolean isKey(String key) {
    return key.startsWith(PREFIX);
  }

  static String key(Escalation it, Turn turn, int step) {
    return PREFIX + "%s/%s/%d".formatted(it.id(), turn.from(), step);
  }

  static Climbing of(History history, Escalation it, Turn turn, Reach reach, Instant now) {
    Optional<Row> row = reach.at(turn.from()).row(it.tier(), turn.team());
    var called = new ArrayList<Conclusion>();
    Optional<Instant> handed =
        turn.team().isPresent()
            ? handed(history, it, LadderWords.RAISED, turn.from())
            : Optional.of(turn.from());
    List<Step> steps = row.map(Row::steps).orElse(List.of());
    for (int i = 0; i < steps.size(); i++) {
      Optional<Instant> at = handed.map(before(steps.get(i)));
      if (at.isEmpty() || !turn.waitsAt(at.get())) {
        return new Climbing(List.copyOf(called), Optional.empty());
      }
      if (at.get().isAfter(now)) {
        return new Climbing(List.copyOf(called), at);
      }
      int number = i + 1;
      String key = key(it, turn, number);
      LadderCalled fact = stands(history, key).orElseGet(() -> reach.call(it, turn, steps, number));
      called.add(new Conclusion(key, fact, at.get()));
      handed = fact.nobody() ? at : handed(history, it, LadderWords.kind(number), at.get());
    }
    return new Climbing(List.copyOf(called), Optional.empty());
  }

  private static java.util.function.UnaryOperator<Instant> before(Step step) {
    return handed -> handed.plus(step.after());
  }

  private static Optional<LadderCalled> stands(History history, String key) {
    return history.standing(key).map(Recorded::fact).map(LadderCalled.class::cast);
  }

  /**
   * When a call of that kind for this escalation was first answered by its channel, in whatever
   * way.
   */
  private static Optional<Instant> handed(
      History history, Escalation it, String kind, Instant since) {
    return history.inEffect().stream()
        .filter(recorded -> !recorded.at().isBefore(since))
        .filter(recorded -> recorded.fact() instanceof OutboxFact end && ends(end, it, kind))
        .map(Recorded::at)
        .findFirst();
  }

  private static boolean ends(OutboxFact end, Escalation it, String kind) {
    return end.kind().value().equals(kind)
        && end.part().filter(part -> !part.value().equals(it.id().value())).isEmpty();
  }
}
