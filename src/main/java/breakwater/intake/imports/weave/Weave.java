package breakwater.intake.imports.weave;

import breakwater.cases.Priority;
import breakwater.intake.imports.rows.Change;
import breakwater.intake.imports.rows.Change.Dated;
import breakwater.intake.imports.rows.Field;
import breakwater.intake.imports.rows.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Weaves a file's rows of one case into what is known about it, and answers what must be told in
 * addition: only differences, at the instants at which they arose.
 *
 * <p>Between two instants a case stays as it was last said to be. What was known keeps its say at
 * its instants, a row at its own, so that rows may come in any order and in several files. Rows
 * that earlier imports brought stay in the comparison and tell nothing again.
 */
final class Weave {
  private final Instant openedAt;
  private final TreeMap<Instant, List<Change>> known = new TreeMap<>();
  private final TreeMap<Instant, List<Observation>> rows = new TreeMap<>();
  private final Set<UUID> repeated;
  private final List<Dated> told = new ArrayList<>();
  private final State opened;

  private Weave(Instant openedAt, Priority first, Set<UUID> repeated) {
    this.openedAt = openedAt;
    this.repeated = repeated;
    this.opened = State.opened(openedAt, first);
  }

  /**
   * For a case that nobody knows yet.
   *
   * @param openedAt not after the first row
   * @param rows in any order
   */
  static List<Dated> opening(Instant openedAt, Priority first, Collection<Observation> rows) {
    return into(openedAt, first, List.of(), rows, new HashSet<>());
  }

  /**
   * For any case.
   *
   * @param known what was recorded, in the order in which it took effect
   * @param repeated the keys of rows that earlier imports brought
   */
  static List<Dated> into(
      Instant openedAt,
      Priority first,
      List<Dated> known,
      Collection<Observation> rows,
      Set<UUID> repeated) {
    var weave = new Weave(openedAt, first, repeated);
    known.forEach(dated -> weave.known(dated));
    rows.stream().sorted(Observation.ORDER).forEach(weave::row);
    return weave.run();
  }

  private void known(Dated dated) {
    known.computeIfAbsent(notBeforeOpening(dated.at()), _ -> new ArrayList<>()).add(dated.change());
  }

  private void row(Observation row) {
    rows.computeIfAbsent(notBeforeOpening(row.at()), _ -> new ArrayList<>()).add(row);
  }

  private Instant notBeforeOpening(Instant at) {
    return at.isBefore(openedAt) ? openedAt : at;
  }

  private List<Dated> run() {
    var all = new TreeSet<>(known.keySet());
    all.addAll(rows.keySet());
    State asKnown = opened;
    State asTold = opened;
    for (Instant at : all) {
      List<Change> knownNow = known.getOrDefault(at, List.of());
      asKnown = after(asKnown, at, knownNow);
      List<Observation> rowsNow = rows.getOrDefault(at, List.of());
      boolean news = rowsNow.stream().anyMatch(row -> !repeated.contains(row.key()));
      asTold = news ? tell(at, asTold, knownNow, rowsNow) : repair(at, asTold, knownNow, asKnown);
    }
    return told;
  }

  /** Something new is said at this instant: what was not known of it is told. */
  private State tell(Instant at, State before, List<Change> knownNow, List<Observation> rowsNow) {
    State wanted = before;
    var fresh = new ArrayList<Change>();
    for (Observation row : rowsNow) {
      List<Change> changes = wanted.changes(at, row);
      wanted = after(wanted, at, changes);
      changes.stream().filter(change -> isNew(change, row)).forEach(fresh::add);
    }
    knownNow.forEach(fresh::remove);
    State reached = after(after(before, at, knownNow), at, fresh);
    tell(at, fresh);
    List<Change> missing = reached.changesTo(wanted);
    tell(at, missing);
    return after(reached, at, missing);
  }

  /** A message is told with its own row only; everything else is a difference. */
  private boolean isNew(Change change, Observation row) {
    return !(change instanceof Change.Wrote) || !repeated.contains(row.key());
  }

  /** Nothing new is said: what was known of this instant holds after it, if it was known at all. */
  private State repair(Instant at, State before, List<Change> knownNow, State asKnown) {
    State reached = after(before, at, knownNow);
    List<Change> missing = reached.changesTo(asKnown).stream().filter(this::wasSpokenOf).toList();
    tell(at, missing);
    return after(reached, at, missing);
  }

  private boolean wasSpokenOf(Change change) {
    return known.values().stream()
        .flatMap(List::stream)
        .anyMatch(
            spoken ->
                switch (change) {
                  case Change.Set(Field field, Optional<String> _) ->
                      spoken instanceof Change.Set set && set.field().equals(field);
                  case Change.Moved _ -> spoken instanceof Change.Moved;
                  case Change.Wrote _ -> false;
                });
  }

  private void tell(Instant at, List<Change> changes) {
    changes.forEach(change -> told.add(new Dated(at, change)));
  }

  private static State after(State state, Instant at, List<Change> changes) {
    State result = state;
    for (Change change : changes) {
      result = result.after(at, change);
    }
    return result;
  }

  /** The priority that a case is opened with: the first that a row says; MEDIUM when none does. */
  static Priority firstPriority(Collection<Observation> rows) {
    return rows.stream()
        .sorted(Observation.ORDER)
        .map(row -> row.says().get(Field.of(Field.Kind.PRIORITY)))
        .filter(said -> said != null && said.isPresent())
        .map(Optional::orElseThrow)
        .map(Priority::valueOf)
        .findFirst()
        .orElse(Priority.MEDIUM);
  }
}
