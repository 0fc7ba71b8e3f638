package breakwater.api.events;

import breakwater.cases.CaseFact.Restricted;
import breakwater.journal.Stored;
import breakwater.journal.feed.Feed.Entry;
import breakwater.people.Caller;
import breakwater.people.sight.Sight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Some events one after the other, as they travel: asked about and written once for all who see the
 * same, and for nobody else.
 */
final class Portion {
  /** From here on most do not see it any more; what they have open may still show it. */
  private static final String RESTRICTED = Restricted.class.getAnnotation(Stored.class).value();

  /** A comment: of nothing in particular, so that it tells nothing about what went out of sight. */
  private static final String LOOK_AGAIN = ":look again\n\n";

  private final List<Entry> entries;
  private final JsonMapper json;
  private final long begun = System.nanoTime();
  private final ReentrantLock lock = new ReentrantLock();

  /** By whether they see all. */
  private final Map<Boolean, String> texts = new HashMap<>();

  /**
   * @param entries at least one
   */
  Portion(List<Entry> entries, JsonMapper json) {
    this.entries = List.copyOf(entries);
    this.json = json;
  }

  /** What a caller hears of it; empty text = nothing. */
  String text(Caller to, Sight sight) {
    lock.lock();
    try {
      return texts.computeIfAbsent(sight.seesAll(to), all -> without(hidden(to, sight)));
    } finally {
      lock.unlock();
    }
  }

  long ageNanos() {
    return System.nanoTime() - begun;
  }

  private Set<String> hidden(Caller to, Sight sight) {
    return sight.hidden(to, entries.stream().map(Entry::subject).collect(Collectors.toSet()));
  }

  private String without(Set<String> hidden) {
    var text = new StringBuilder();
    for (Entry entry : entries) {
      if (!hidden.contains(entry.subject())) {
        text.append("id:")
            .append(entry.position())
            .append("\nevent:")
            .append(entry.name())
            .append("\ndata:")
            .append(json.writeValueAsString(CloudEvent.of(entry)).replace("\n", "\ndata:"))
            .append("\n\n");
      } else if (entry.name().equals(RESTRICTED)) {
        text.append(LOOK_AGAIN);
      }
    }
    return text.toString();
  }
}
