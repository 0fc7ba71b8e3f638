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
 * @param letThroughAt since when the gate has granted it, so that it moves; empty = it never did
 * @param withdrawn whether its ground went away
 * @param endedAt since when nothing more will come of it; empty = something may
 */
public record Call(
    CallId id,
    Tier tier,
    Path path,
    Optional<Label> rule,
    Optional<TextRef> reason,
    Instant at,
    Optional<Instant> letThroughAt,
    boolean withdrawn,
    Optional<Instant> endedAt) {

  /** All calls of a case in the order in which they took effect. */
  public static List<Call> all(History history) {
    Map<CallId, Instant> letThrough = new HashMap<>();
    Set<CallId> withdrawn = new HashSet<>();
    for (Recorded<?> recorded : history.facts()) {
      switch (recorded.fact()) {
        case CallLetThrough fact ->
            letThrough.merge(
                fact.call(), recorded.at(), (one, other) -> one.isBefore(other) ? one : other);
        case CallWithdrawn(CallId call) -> withdrawn.add(call);
        case EscalationCalledFor called -> withdrawn.remove(called.call());
        default -> {}
      }
    }
    List<Recorded<?>> ends =
        history.inEffect().stream().filter(it -> it.fact() instanceof CallEnded).toList();
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
                Optional.ofNullable(letThrough.get(id)),
                withdrawn.contains(id),
                endedAt(ends, id)));
      }
    }
    return List.copyOf(calls);
  }

  /** One that is made just now. */
  static Call made(EscalationCalledFor fact, Instant at) {
    return new Call(
        fact.call(),
        fact.tier(),
        fact.path(),
        fact.rule(),
        fact.reason(),
        at,
        Optional.empty(),
        false,
        Optional.empty());
  }

  private static Optional<Instant> endedAt(List<Recorded<?>> ends, CallId id) {
    return ends.stream()
        .filter(end -> ((CallEnded) end.fact()).ends(id))
        .<Instant>map(Recorded::at)
        .max(Instant::compareTo);
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

  /** Whether the gate has ever granted it. */
  public boolean letThrough() {
    return letThroughAt.isPresent();
  }

  /** Whether something may still come of it, or is coming. */
  public boolean open() {
    return !withdrawn && endedAt.isEmpty();
  }

  /** Whether it was open at this instant, or was made after it. */
  boolean servesSince(Instant ground) {
    return !withdrawn && endedAt.filter(end -> end.isBefore(ground)).isEmpty();
  }
}
