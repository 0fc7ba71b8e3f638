package breakwater.escalation;

import breakwater.cases.Priority;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.triggers.CallId;
import breakwater.triggers.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One verified package on its way, as its history tells it.
 *
 * @param call because of which it was raised; empty for an imported one
 * @param team whose board it is on
 * @param severity the case's priority when it was raised
 * @param priority the same until it is downgraded
 * @param owner the named person who has accepted it
 * @param passes at least one
 * @param facts its own, in the order of effect
 * @param version that of the last of them: its ETag. What else happens on the case does not change
 *     it
 */
public record Escalation(
    EscalationId id,
    Optional<CallId> call,
    Tier tier,
    Path path,
    Optional<TeamId> team,
    Priority severity,
    Priority priority,
    State state,
    Optional<PersonId> owner,
    List<Pass> passes,
    List<QuestionId> asked,
    List<QuestionId> answered,
    Optional<Choice> decision,
    Optional<Instant> decidedAt,
    Optional<Instant> resolvedAt,
    Optional<Instant> endedAt,
    List<Recorded<?>> facts,
    long version) {

  /** All escalations of a case, in the order in which they were raised. */
  public static List<Escalation> all(History history) {
    Map<EscalationId, Fold> folds = new LinkedHashMap<>();
    for (Recorded<?> recorded : history.inEffect()) {
      if (recorded.fact() instanceof EscalationFact fact) {
        take(folds, fact, recorded);
      }
    }
    return folds.values().stream().map(Fold::escalation).toList();
  }

  public static Optional<Escalation> find(History history, EscalationId id) {
    return all(history).stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** The one on the highest tier of those that are open; empty = none is. */
  public static Optional<Escalation> highestOpen(History history) {
    return all(history).stream()
        .filter(it -> it.state().open())
        .max(Comparator.comparing(Escalation::tier));
  }

  private static void take(
      Map<EscalationId, Fold> folds, EscalationFact fact, Recorded<?> recorded) {
    if (fact instanceof EscalationFact.EscalationRaised raised) {
      folds.putIfAbsent(raised.escalation(), new Fold(raised, recorded.at()));
    }
    Fold fold = folds.get(fact.escalation());
    if (fold != null) {
      fold.take(fact, recorded);
    }
  }

  /** The newest. */
  public Pass pass() {
    return passes.getLast();
  }

  /** When it was first raised. */
  public Instant firstRaisedAt() {
    return passes.getFirst().raisedAt();
  }

  /** When it was last returned. */
  public Optional<Instant> bouncedAt() {
    return passes.reversed().stream().flatMap(pass -> pass.bouncedAt().stream()).findFirst();
  }

  /** Over all passes: from the first raise to the start of the newest pass that was started. */
  public Optional<Duration> totalHandoffDelay() {
    return passes.reversed().stream()
        .flatMap(pass -> pass.startedAt().stream())
        .findFirst()
        .map(at -> Duration.between(firstRaisedAt(), at));
  }

  /** Questions that nobody has answered. */
  public List<QuestionId> unanswered() {
    return asked.stream().filter(question -> !answered.contains(question)).toList();
  }

  public <F extends Fact> Optional<F> last(Class<F> type) {
    return facts.reversed().stream()
        .map(Recorded::fact)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
