package breakwater.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is recorded about one subject, up to a version. Immutable.
 *
 * <p>Folds about the world read {@link #inEffect} and told facts; concluded facts are read only as
 * the memory of what was concluded, or as the anchor of what people did about it.
 */
public final class History {
  private final Subject subject;
  private final List<Recorded<?>> facts;

  /** Worked out when it is first asked for, which every fold does. */
  private @Nullable List<Recorded<?>> inEffect;

  public History(Subject subject, List<Recorded<?>> facts) {
    this.subject = subject;
    this.facts = List.copyOf(facts);
  }

  public static History empty(Subject subject) {
    return new History(subject, List.of());
  }

  public Subject subject() {
    return subject;
  }

  /** The version of the last fact; 0 when nothing has happened. */
  public long version() {
    return facts.isEmpty() ? 0 : facts.getLast().version();
  }

  public boolean isEmpty() {
    return facts.isEmpty();
  }

  /** In the order in which they were recorded. */
  public List<Recorded<?>> facts() {
    return facts;
  }

  /**
   * In the order in which they took effect; at one instant, in the order of recording. Without
   * those that mean something only while they stand and do not ({@link Conclusion.WhileItStands}).
   * A {@link Fact.Beginning} takes effect with the first fact that it is with, and before it.
   */
  public List<Recorded<?>> inEffect() {
    List<Recorded<?>> known = inEffect;
    if (known == null) {
      known = ordered();
      inEffect = known;
    }
    return known;
  }

  private List<Recorded<?>> ordered() {
    Stream<Recorded<?>> effective = facts.stream().filter(this::takesEffect);
    Optional<Recorded<?>> beginning = beginning();
    Optional<Instant> earlier = beginning.flatMap(this::earlier);
    if (earlier.isPresent()) {
      Recorded<?> told = beginning.get();
      effective = effective.map(r -> isOf(told, r) ? r.since(earlier.get()) : r);
    }
    long first = beginning.map(Recorded::version).orElse(0L);
    return effective
        .sorted(
            Comparator.<Recorded<?>, Instant>comparing(Recorded::at)
                .thenComparing(r -> r.version() != first)
                .thenComparingLong(Recorded::version))
        .toList();
  }

  private Optional<Recorded<?>> beginning() {
    return facts.stream()
        .filter(r -> r.fact() instanceof Fact.Beginning)
        .<Recorded<?>>map(r -> r)
        .min(EFFECT);
  }

  /** When a subject began, if that is earlier than its beginning was told to lie. */
  private Optional<Instant> earlier(Recorded<?> told) {
    var beginning = (Fact.Beginning) told.fact();
    return facts.stream()
        .filter(r -> r.told() && r.at().isBefore(told.at()) && beginning.isWith(r.fact()))
        .map(Recorded::at)
        .min(Instant::compareTo);
  }

  /** Whether it is the beginning, or was told of the same instant along with it. */
  private static boolean isOf(Recorded<?> told, Recorded<?> other) {
    return other.at().equals(told.at()) && !((Fact.Beginning) told.fact()).isWith(other.fact());
  }

  private boolean takesEffect(Recorded<?> recorded) {
    String key = recorded.key();
    return key == null
        || !(recorded.fact() instanceof Conclusion.WhileItStands)
        || standing(key).filter(recorded::equals).isPresent();
  }

  /** Facts of one type, or that implement one interface, in the order of recording. */
  public <F> List<Recorded<?>> of(Class<F> type) {
    return facts.stream().filter(r -> type.isInstance(r.fact())).toList();
  }

  public <F> boolean has(Class<F> type) {
    return facts.stream().anyMatch(r -> type.isInstance(r.fact()));
  }

  /**
   * The conclusion that stands under this key: the last one, unless it was withdrawn.
   *
   * @param key an emission key
   */
  public Optional<Recorded<?>> standing(String key) {
    return latest(key).filter(r -> !(r.fact() instanceof Withdrawal));
  }

  /**
   * The conclusions that stand under some keys.
   *
   * @param keys asked about each emission key there is
   */
  public List<Recorded<?>> standing(Predicate<String> keys) {
    return facts.stream()
        .map(Recorded::key)
        .filter(Objects::nonNull)
        .filter(keys)
        .distinct()
        .<Recorded<?>>flatMap(key -> standing(key).stream())
        .toList();
  }

  /** The last conclusion or withdrawal under this key. */
  public Optional<Recorded<?>> latest(String key) {
    return facts.reversed().stream().filter(r -> key.equals(r.key())).findFirst();
  }

  /** How often this key was concluded or withdrawn. */
  public int generations(String key) {
    return (int) facts.stream().filter(r -> key.equals(r.key())).count();
  }

  /** Whether this node knows every fact of it. */
  public boolean readable() {
    return facts.stream().noneMatch(r -> r.fact() instanceof Unknown);
  }

  /**
   * Whether it may have effects on the outside world: something was told that is not imported. Of a
   * subject that is only imported, nothing is sent and nobody is called.
   */
  public boolean live() {
    return facts.stream().anyMatch(r -> r.told() && !r.imported());
  }

  /** When the first fact was told here; empty = it is only imported. */
  public Optional<Instant> liveSince() {
    return facts.stream()
        .filter(r -> r.told() && !r.imported())
        .map(Recorded::at)
        .min(Instant::compareTo);
  }

  /** This history with more facts behind it. */
  public History and(List<Recorded<?>> more) {
    if (more.isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(facts);
    all.addAll(more);
    return new History(subject, all);
  }

  private static final Comparator<Recorded<?>> EFFECT =
      Comparator.<Recorded<?>, Instant>comparing(Recorded::at).thenComparingLong(Recorded::version);
}
