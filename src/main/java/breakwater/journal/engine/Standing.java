package breakwater.journal.engine;

import breakwater.journal.Outcome;
import breakwater.journal.engine.Registry.Follower;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Where this node stands among the others: which followers newer nodes know better, and which
 * sweeps its own code satisfies. Read anew every second, so that it is never newer than the rules.
 */
@Component
class Standing {
  /** How long work is left to a newer node before it is looked at again. */
  static final Duration UNTIL_A_NEWER_NODE = Duration.ofSeconds(30);

  /** Who wants to look again at an instant that is not to come looks after this long. */
  private static final Duration NEVER_AT_ONCE = Duration.ofSeconds(1);

  private final Registry registry;
  private final NodeTable nodes;
  private final SweepTable sweeps;
  private final Map<String, Long> looked = new ConcurrentHashMap<>();
  private volatile Map<String, Integer> newest = Map.of();
  private volatile Map<String, Long> satisfied = Map.of();

  Standing(Registry registry, NodeTable nodes, SweepTable sweeps) {
    this.registry = registry;
    this.nodes = nodes;
    this.sweeps = sweeps;
  }

  /** Reads it anew. */
  void refresh() {
    Map<String, Integer> revisions = revisions();
    nodes.seen(revisions);
    newest = nodes.newest();
    satisfied = sweeps.newestSatisfied(revisions);
  }

  Map<String, Integer> revisions() {
    return registry.all().stream().collect(Collectors.toMap(Follower::name, Follower::revision));
  }

  boolean leavesToNewer(Follower follower) {
    return newest.getOrDefault(follower.name(), 0) > follower.revision();
  }

  /** The followers whose work this node takes. */
  Set<String> takes() {
    return registry.all().stream()
        .filter(f -> !leavesToNewer(f))
        .map(Follower::name)
        .collect(Collectors.toSet());
  }

  long satisfied(String follower) {
    return satisfied.getOrDefault(follower, 0L);
  }

  /** A follower has looked without an error. */
  void looked(String follower) {
    looked.put(follower, System.nanoTime());
  }

  /** How long ago a follower looked without an error; empty = not since the start. */
  Optional<Duration> sinceLook(String follower) {
    return Optional.ofNullable(looked.get(follower))
        .map(at -> Duration.ofNanos(System.nanoTime() - at));
  }

  Look done(Turn turn, Follower follower, Outcome outcome) {
    looked(follower.name());
    return Look.done(
        outcome
            .lookAgainAt()
            .map(at -> at.isAfter(turn.now()) ? at : turn.now().plus(NEVER_AT_ONCE)),
        turn.history().version(),
        satisfied(follower.name()));
  }
}
