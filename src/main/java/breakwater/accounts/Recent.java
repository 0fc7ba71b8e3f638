package breakwater.accounts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;

/** A bounded memory of what was looked up a short while ago; the longest unused is forgotten. */
final class Recent<K, V> {
  /** Long enough for a burst of messages, short enough that no node keeps what was erased. */
  private static final Duration FRESH = Duration.ofSeconds(60);

  private static final int MOST = 10_000;

  private final LinkedHashMap<K, Kept<V>> kept = new LinkedHashMap<>(16, 0.75f, true);

  private record Kept<V>(V value, long atNanos) {}

  synchronized Optional<V> get(K key) {
    Kept<V> found = kept.get(key);
    if (found == null || System.nanoTime() - found.atNanos() > FRESH.toNanos()) {
      return Optional.empty();
    }
    return Optional.of(found.value());
  }

  synchronized void put(K key, V value) {
    kept.put(key, new Kept<>(value, System.nanoTime()));
    if (kept.size() > MOST) {
      kept.pollFirstEntry();
    }
  }

  synchronized void clear() {
    kept.clear();
  }
}
