package breakwater.triggers.attention;

import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.people.PersonId;
import breakwater.triggers.attention.AttentionFact.Unwatched;
import breakwater.triggers.attention.AttentionFact.Watched;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who wants to be told what happens to a case.
 *
 * @param since each of them with the instant from which on
 */
public record Watchers(Map<PersonId, Instant> since) {

  public static Watchers of(History history) {
    Map<PersonId, Instant> since = new LinkedHashMap<>();
    for (Recorded<?> recorded : history.inEffect()) {
      switch (recorded.fact()) {
        case Watched(PersonId person) -> since.putIfAbsent(person, recorded.at());
        case Unwatched(PersonId person) -> since.remove(person);
        default -> {}
      }
    }
    return new Watchers(since);
  }

  public boolean has(PersonId person) {
    return since.containsKey(person);
  }
}
