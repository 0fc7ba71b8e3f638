package breakwater.escalation.ending;

import breakwater.cases.Standing;
import breakwater.escalation.Escalation;
import breakwater.escalation.EscalationFact.BouncedBack;
import breakwater.escalation.EscalationFact.EndedWithCase;
import breakwater.escalation.EscalationFact.Released;
import breakwater.escalation.EscalationFact.Transferred;
import breakwater.escalation.State;
import breakwater.journal.Conclusion;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which escalations ended with their case, and when. That follows from what was told in the order
 * of effect, whether or not anybody looked meanwhile: a case that was reopened at once has ended
 * its escalation all the same, and what calls then raises another.
 */
final class Ending {
  private static final String PREFIX = "ended-with-case/";

  private final History history;

  /** What has taken effect so far, the ends among it. */
  private final List<Recorded<?>> world = new ArrayList<>();

  private final Map<String, Conclusion> ends = new LinkedHashMap<>();

  private Ending(History history) {
    this.history = history;
  }

  static boolean isKey(@Nullable String key) {
    return key != null && key.startsWith(PREFIX);
  }

  /** By their keys. */
  static Map<String, Conclusion> of(History history) {
    var ending = new Ending(history);
    Optional<Standing> standing = Optional.empty();
    for (Recorded<?> recorded : history.inEffect()) {
      if (!isKey(recorded.key())) {
        ending.world.add(recorded);
        boolean before = isFinished(standing);
        standing = Standing.next(standing, recorded);
        if (isFinished(standing) && (!before || isGivenBack(recorded.fact()))) {
          ending.endAll(standing.orElseThrow().since(), recorded);
        }
      }
    }
    return ending.ends;
  }

  private static boolean isFinished(Optional<Standing> standing) {
    return standing.filter(it -> !it.status().unfinished()).isPresent();
  }

  private static boolean isGivenBack(Fact fact) {
    return fact instanceof Released || fact instanceof Transferred || fact instanceof BouncedBack;
  }

  private void endAll(Instant finishedAt, Recorded<?> with) {
    for (Escalation it : Escalation.all(new History(history.subject(), world))) {
      if (it.state() == State.RAISED || it.state() == State.BOUNCED_BACK) {
        var fact = new EndedWithCase(it.id(), it.call(), finishedAt);
        String key = free(PREFIX + it.id() + "/");
        ends.put(key, new Conclusion(key, fact, with.at()));
        world.add(beside(with, fact));
      }
    }
  }

  private String free(String prefix) {
    int number = 1;
    while (ends.containsKey(prefix + number)) {
      number++;
    }
    return prefix + number;
  }

  /** As if it had been recorded with another. */
  private static Recorded<?> beside(Recorded<?> with, EndedWithCase fact) {
    return new Recorded<>(
        with.version(),
        with.name(),
        fact,
        true,
        with.at(),
        null,
        with.recordedAt(),
        with.by(),
        with.cause(),
        null,
        0);
  }
}
