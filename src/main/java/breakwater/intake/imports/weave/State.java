package breakwater.intake.imports.weave;

import breakwater.cases.CaseFact;
import breakwater.cases.Priority;
import breakwater.cases.Standing;
import breakwater.cases.Status;
import breakwater.cases.Thanks;
import breakwater.intake.imports.rows.Change;
import breakwater.intake.imports.rows.Field;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where a case stands and what its fields hold at an instant. Immutable. */
record State(Standing standing, SortedMap<Field, String> fields) {

  static State opened(Instant at, Priority priority) {
    var fields = new TreeMap<Field, String>();
    fields.put(Field.of(Field.Kind.PRIORITY), priority.name());
    return new State(Standing.opened(at), fields);
  }

  Status status() {
    return standing.status();
  }

  State after(Instant at, Change change) {
    return switch (change) {
      case Change.Set(Field field, Optional<String> value) -> with(field, value);
      case Change.Moved(CaseFact fact) -> new State(standing.after(fact, at), fields);
      case Change.Wrote(Mapping.Author by, String text)
          when by == Mapping.Author.CUSTOMER && !Thanks.only(text) ->
          new State(standing.afterMessage(at), fields);
      case Change.Wrote _ -> this;
    };
  }

  /** What changes when a row is true from then on: first its message, then what it says. */
  List<Change> changes(Instant at, Observation row) {
    var changes = new ArrayList<Change>(row.wrote().stream().toList());
    State told = row.wrote().map(wrote -> after(at, wrote)).orElse(this);
    var says = new TreeMap<>(row.says());
    if (row.tagsAreAll()) {
      fields.keySet().stream()
          .filter(field -> field.kind() == Field.Kind.TAG)
          .forEach(tag -> says.putIfAbsent(tag, Optional.empty()));
    }
    says.forEach(
        (field, value) -> {
          if (!value.equals(told.value(field))) {
            changes.add(new Change.Set(field, value));
          }
        });
    row.status().ifPresent(status -> changes.addAll(moves(told.status(), status)));
    return changes;
  }

  /** What leads from here to another state, without messages. */
  List<Change> changesTo(State other) {
    var changes = new ArrayList<Change>();
    var all = new TreeSet<>(fields.keySet());
    all.addAll(other.fields.keySet());
    for (Field field : all) {
      if (!value(field).equals(other.value(field))) {
        changes.add(new Change.Set(field, other.value(field)));
      }
    }
    changes.addAll(moves(status(), other.status()));
    return changes;
  }

  private static List<Change> moves(Status from, Status to) {
    if (from == to) {
      return List.of();
    }
    if (!from.unfinished() && to != Status.CLOSED && to != Status.MERGED) {
      var moves = new ArrayList<Change>();
      moves.add(new Change.Moved(new CaseFact.Reopened(Optional.empty())));
      moves.addAll(moves(Status.OPEN, to));
      return moves;
    }
    return List.of(new Change.Moved(into(to)));
  }

  private static CaseFact into(Status status) {
    return switch (status) {
      case OPEN -> new CaseFact.WaitingEnded();
      case WAITING_ON_CUSTOMER -> new CaseFact.WaitingBegan(CaseFact.Waiting.CUSTOMER);
      case WAITING_ON_THIRD_PARTY -> new CaseFact.WaitingBegan(CaseFact.Waiting.THIRD_PARTY);
      case ON_HOLD -> new CaseFact.WaitingBegan(CaseFact.Waiting.HOLD);
      case RESOLVED -> new CaseFact.Resolved(Optional.empty());
      // into which case it was merged there, nobody knows here
      case CLOSED, MERGED -> new CaseFact.Closed(Optional.empty());
    };
  }

  Optional<String> value(Field field) {
    return Optional.ofNullable(fields.get(field));
  }

  private State with(Field field, Optional<String> value) {
    var changed = new TreeMap<>(fields);
    value.ifPresentOrElse(v -> changed.put(field, v), () -> changed.remove(field));
    return new State(standing, changed);
  }
}
