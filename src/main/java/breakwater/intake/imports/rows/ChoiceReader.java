package breakwater.intake.imports.rows;

import breakwater.intake.imports.rows.Mapping.ChoiceColumn;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the values of one column as ours. */
final class ChoiceReader<T> {
  private final Optional<ChoiceColumn<T>> column;
  private final Map<String, T> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  ChoiceReader(Optional<ChoiceColumn<T>> column) {
    this.column = column;
    column.ifPresent(c -> values.putAll(c.values()));
  }

  Optional<T> read(Map<String, String> known) throws Unfit {
    if (column.isEmpty()) {
      return Optional.empty();
    }
    String cell = known.get(column.get().column());
    if (cell == null) {
      return Optional.empty();
    }
    Optional<T> value = Optional.ofNullable(values.get(cell)).or(() -> column.get().otherwise());
    if (value.isEmpty()) {
      throw new Unfit(
          "The value in '%s' is not among those of the mapping; add it there, or say what others are with 'otherwise'."
              .formatted(column.get().column()));
    }
    return value;
  }
}
