package breakwater.sla;

import breakwater.journal.History;
import breakwater.journal.Recorded;
import breakwater.journal.Withdrawal;
import breakwater.sla.SlaFact.StepDue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The steps of a case's clocks that stand, in the order of effect. */
public record StepsDue(List<Recorded<?>> standing) {

  public static StepsDue of(History history) {
    Map<String, Recorded<?>> last = new LinkedHashMap<>();
    for (Recorded<?> recorded : history.inEffect()) {
      if (recorded.fact() instanceof SlaFact fact) {
        last.merge(
            fact.key(), recorded, (one, other) -> one.version() > other.version() ? one : other);
      }
    }
    return new StepsDue(
        last.values().stream()
            .filter(recorded -> !(recorded.fact() instanceof Withdrawal))
            .collect(Collectors.toUnmodifiableList()));
  }

  /** Of each cycle of a clock the highest: how it stands. */
  public List<Recorded<?>> highest() {
    Map<String, Recorded<?>> highest = new LinkedHashMap<>();
    for (Recorded<?> recorded : standing) {
      StepDue due = (StepDue) recorded.fact();
      highest.merge(
          due.kind() + "/" + due.cycle(),
          recorded,
          (one, other) -> step(one).compareTo(step(other)) >= 0 ? one : other);
    }
    return List.copyOf(highest.values());
  }

  /** The one that stands under this key. */
  public Optional<Recorded<?>> find(String key) {
    return standing.stream().filter(r -> ((StepDue) r.fact()).key().equals(key)).findFirst();
  }

  private static Step step(Recorded<?> recorded) {
    return ((StepDue) recorded.fact()).step();
  }
}
