package breakwater.triggers;

import breakwater.cases.Label;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.people.Tier;
import breakwater.triggers.TriggerFact.CallWithdrawn;
import breakwater.triggers.TriggerFact.EscalationCalledFor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request that a case climb, as its history tells it.
 *
 * @param letThrough whether the gate has ever granted it
 * @param withdrawn whether its ground went away
 * @param ended whether nothing more will come of it
 */
public record Call(
    CallId id,
    Tier tier,
    Path path,
    Optional<Label> rule,
    Optional<TextRef> reason,
    Instant at,
    boolean letThrough,
    boolean withdrawn,
    boolean ended) {

  /** All calls of a case in the order in which they took effect. */
  public static List<Call> all(History history) {
    Set<CallId> letThrough = new HashSet<>();
    Set<CallId> withdrawn = new HashSet<>();
    List<CallEnded> ended = new ArrayList<>();
    for (Recorded<?> recorded : history.facts()) {
      switch (recorded.fact()) {
        case CallLetThrough fact -> letThrough.add(fact.call());
        case CallEnded fact -> ended.add(fact);
        case CallWithdrawn(CallId call) -> withdrawn.add(call);
        case EscalationCalledFor called -> withdrawn.remove(called.call());
        default -> {}
      }
    }
    var calls = new ArrayList<Call>();
    for (Recorded<?> recorded : latest(history)) {
      if (recorded.fact()
          instanceof EscalationCalledFor(var id, var tier, var path, var rule, var reason)) {
        calls.add(
            new Call(
                id,
                tier,
                path,
                rule,
                reason,
                recorded.at(),
                letThrough.contains(id),
                withdrawn.contains(id),
                ended.stream().anyMatch(end -> end.ends(id))));
      }
    }
    return List.copyOf(calls);
  }

  /** Of each call the last time that it was made, in the order of effect. */
  private static List<Recorded<?>> latest(History history) {
    Map<CallId, Long> versions = new HashMap<>();
    for (Recorded<?> recorded : history.facts()) {
      if (recorded.fact() instanceof EscalationCalledFor called) {
        versions.put(called.call(), recorded.version());
      }
    }
    return history.inEffect().stream()
        .filter(recorded -> versions.containsValue(recorded.version()))
        .toList();
  }

  /** The newest call that is open; where none is, the newest that was not withdrawn. */
  public static Optional<Call> current(History history) {
    List<Call> newestFirst =
        all(history).reversed().stream().filter(call -> !call.withdrawn()).toList();
    return newestFirst.stream()
        .filter(Call::open)
        .findFirst()
        .or(() -> newestFirst.stream().findFirst());
  }

  /** Whether something may still come of it, or is coming. */
  public boolean open() {
    return !withdrawn && !ended;
  }
}
