package breakwater.sla.clock;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All tickers of a case under what is promised for it; of each kind at most one, its last, is live.
 */
final class Tickers {
  /** The status of a case on which we owe the next step. */
  private static final String OPEN = "open";

  private final Map<Kind, List<Ticker>> byKind = new EnumMap<>(Kind.class);
  private Map<String, ?> circumstances = Map.of();
  private Rules rules;
  private Rules.@Nullable Terms terms;
  private String status = OPEN;

  Tickers(Rules rules) {
    this.rules = rules;
  }

  // --- what is promised -------------------------------------------------------------------------

  Rules rules() {
    return rules;
  }

  /** Before anything runs. */
  void begin(Map<String, ?> known) {
    circumstances = Map.copyOf(known);
    terms = rules.terms(circumstances).orElse(null);
  }

  /** Before anything runs, too. */
  void begin(Rules first) {
    rules = first;
  }

  void rulesChanged(long at, Rules next) {
    rules = next;
    retarget(at);
  }

  void circumstancesChanged(long at, Map<String, ? extends @Nullable Object> changes) {
    var next = new HashMap<String, Object>(circumstances);
    changes.forEach(
        (name, value) -> {
          if (value == null) {
            next.remove(name);
          } else {
            next.put(name, value);
          }
        });
    if (!next.equals(circumstances)) {
      circumstances = Map.copyOf(next);
      retarget(at);
    }
  }

  private void retarget(long at) {
    terms = rules.terms(circumstances).orElse(null);
    for (Ticker ticker : live()) {
      if (!ticker.kind.byRules()) {
        continue;
      }
      boolean anew =
          rules.onChange() == Rules.Change.RESTART
              && ticker.differs(terms)
              && !ticker.silent(terms);
      if (anew) {
        ticker.end(at, State.SUPERSEDED);
        start(ticker.kind, at, ticker.escalation);
      } else {
        ticker.carry(at, rules, terms);
        pauseOrResume(ticker, at);
      }
    }
  }

  // --- what moves them --------------------------------------------------------------------------

  void start(Kind kind, long at, @Nullable String escalation) {
    List<Ticker> cycles = byKind.computeIfAbsent(kind, _ -> new ArrayList<>(2));
    var ticker = new Ticker(kind, cycles.size() + 1, escalation, at, rules);
    cycles.add(ticker);
    ticker.begin(terms);
    pauseOrResume(ticker, at);
  }

  /** It is due at an instant, whatever the rules, their calendars and the status say. */
  void promise(Kind kind, long at, long until) {
    List<Ticker> cycles = byKind.computeIfAbsent(kind, _ -> new ArrayList<>(2));
    var ticker = new Ticker(kind, cycles.size() + 1, null, at, rules);
    cycles.add(ticker);
    ticker.promise(until, rules.version());
  }

  void stop(Kind kind, long at) {
    Ticker live = live(kind);
    if (live != null) {
      live.end(at, State.STOPPED);
    }
  }

  /** What was ended goes on, under what is promised now. */
  void revive(Ticker ticker, long at) {
    ticker.revive(at);
    ticker.carry(at, rules, terms);
    pauseOrResume(ticker, at);
  }

  /** We owe the next step again. */
  void reopened() {
    status = OPEN;
  }

  void statusBecame(long at, String to) {
    status = to;
    live().forEach(ticker -> pauseOrResume(ticker, at));
  }

  private void pauseOrResume(Ticker ticker, long at) {
    if (ticker.kind.byRules() && rules.pauses(ticker.kind, status)) {
      ticker.pause(at);
    } else {
      ticker.resume(at);
    }
  }

  // --- which there are --------------------------------------------------------------------------

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
