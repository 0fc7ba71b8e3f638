package breakwater.people.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers that were looked up a short while ago. What was not found is not remembered. */
final class Remembered<K, V> {
  private final int most;
  private final ConcurrentHashMap<K, Kept<V>> kept = new ConcurrentHashMap<>();

  /**
   * @param most how many are remembered at most; beyond that all are forgotten
   */
  Remembered(int most) {
    this.most = most;
  }

  /** What was found, and how long that may be believed. */
  record Found<V>(V value, Duration fresh) {}

  private record Kept<V>(V value, long untilNanos) {}

  Optional<V> get(K key, Function<K, Optional<Found<V>>> lookUp) {
    Kept<V> known = kept.get(key);
    if (known != null && System.nanoTime() - known.untilNanos() < 0) {
      return Optional.of(known.value());
    }
    Optional<Found<V>> found = lookUp.apply(key);
    if (found.isEmpty()) {
      kept.remove(key);
      return Optional.empty();
    }
    if (kept.size() >= most) {
      kept.clear();
    }
    long until = System.nanoTime() + found.get().fresh().toNanos();
    kept.put(key, new Kept<>(found.get().value(), until));
    return Optional.of(found.get().value());
  }

  void clear() {
    kept.clear();
  }
}
