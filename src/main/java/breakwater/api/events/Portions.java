package breakwater.api.events;

import breakwater.journal.feed.Feed.Entry;
import breakwater.people.Caller;
import breakwater.people.sight.Sight;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What many listeners are about to hear at the same time. A portion is known by the positions that
 * it spans: what is told of a case after it was restricted stands at later ones, and is asked about
 * anew.
 */
@Component
class Portions {
  /** So long one is used again; our own choice: all who listen are served within it. */
  private static final Duration YOUNG = Duration.ofSeconds(1);

  private static final int MOST = 64;

  private final Sight sight;
  private final JsonMapper json;
  private final ConcurrentHashMap<Span, Portion> made = new ConcurrentHashMap<>();

  Portions(Sight sight, JsonMapper json) {
    this.sight = sight;
    this.json = json;
  }

  private record Span(long from, long to) {}

  /** What a caller hears of some events; empty text = nothing. */
  String text(Caller to, List<Entry> entries) {
    var span = new Span(entries.getFirst().position(), entries.getLast().position());
    if (made.size() >= MOST) {
      made.clear();
    }
    Portion portion =
        made.compute(
            span,
            (known, kept) ->
                kept != null && kept.ageNanos() < YOUNG.toNanos()
                    ? kept
                    : new Portion(entries, json));
    return portion.text(to, sight);
  }
}
