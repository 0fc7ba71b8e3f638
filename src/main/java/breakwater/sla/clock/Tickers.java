package breakwater.sla.clock;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All tickers of a case; of each kind at most one, its last, is live. */
final class Tickers {
  private final Map<Kind, List<Ticker>> byKind = new EnumMap<>(Kind.class);

  Ticker add(Kind kind, @Nullable String escalation, long at, Rules rules) {
    List<Ticker> cycles = byKind.computeIfAbsent(kind, _ -> new ArrayList<>(2));
    var ticker = new Ticker(kind, cycles.size() + 1, escalation, at, rules);
    cycles.add(ticker);
    return ticker;
  }

  @Nullable Ticker last(Kind kind) {
    List<Ticker> cycles = byKind.get(kind);
    return cycles == null ? null : cycles.getLast();
  }

  @Nullable Ticker live(Kind kind) {
    Ticker last = last(kind);
    return last != null && last.live() ? last : null;
  }

  List<Ticker> live() {
    var live = new ArrayList<Ticker>();
    for (List<Ticker> cycles : byKind.values()) {
      if (cycles.getLast().live()) {
        live.add(cycles.getLast());
      }
    }
    return live;
  }

  /** By kind, then by cycle. */
  List<Ticker> all() {
    var all = new ArrayList<Ticker>();
    byKind.values().forEach(all::addAll);
    return all;
  }
}
