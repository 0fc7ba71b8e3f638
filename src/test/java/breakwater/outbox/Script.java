package breakwater.outbox;

import breakwater.journal.Effect;
import breakwater.journal.History;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** A channel that does for each subject what a test tells it, and the owner of probes' effects. */
@Component
class Script implements Channel, EffectOwner {
  /** What the next attempts do; when there is nothing more, they succeed. */
  interface Step {
    Receipt take(Dispatch dispatch) throws Exception;
  }

  private final Map<String, Deque<Step>> steps = new ConcurrentHashMap<>();
  private final Map<String, List<Dispatch>> seen = new ConcurrentHashMap<>();
  private final Map<String, String> unwanted = new ConcurrentHashMap<>();

  void next(String subject, Step... attempts) {
    steps.put(subject, new ArrayDeque<>(List.of(attempts)));
  }

  void unwant(String subject, String why) {
    unwanted.put(subject, why);
  }

  List<Dispatch> seen(String subject) {
    return seen.getOrDefault(subject, List.of());
  }

  @Override
  public String name() {
    return "script";
  }

  @Override
  public Duration patience() {
    return Duration.ofMillis(300);
  }

  @Override
  public Receipt deliver(Dispatch dispatch) throws Exception {
    String subject = dispatch.subject().toString();
    seen.computeIfAbsent(subject, s -> new CopyOnWriteArrayList<>()).add(dispatch);
    Step step = steps.getOrDefault(subject, new ArrayDeque<>()).poll();
    return step == null ? new Receipt.Delivered() : step.take(dispatch);
  }

  @Override
  public Set<String> kinds() {
    return Set.of("probe.full");
  }

  @Override
  public Optional<String> noLongerWanted(History history, Effect effect, Instant now) {
    return Optional.ofNullable(unwanted.get(history.subject().toString()));
  }

  @Override
  public Words words(History history, Effect effect) {
    return new Words(history.subject() + " is full", "", "/");
  }
}
