package breakwater.intake.imports.rows;

import breakwater.cases.Priority;
import breakwater.intake.files.Line;
import breakwater.intake.imports.rows.Mapping.LabelColumn;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the fields that a row speaks about. */
final class FieldReader {
  private final Mapping mapping;
  private final ChoiceReader<Priority> priority;

  FieldReader(Mapping mapping) {
    this.mapping = mapping;
    priority = new ChoiceReader<>(mapping.priority());
  }

  SortedMap<Field, Optional<String>> read(Line.Cells line, Map<String, String> known) throws Unfit {
    var says = new TreeMap<Field, Optional<String>>();
    priority.read(known).ifPresent(p -> says.put(Field.of(Field.Kind.PRIORITY), name(p)));
    says(says, Field.Kind.TYPE, line, known, mapping.type());
    says(says, Field.Kind.AREA, line, known, mapping.area());
    named(says, Field.Kind.TEAM, line, mapping.team(), Named.in(known, mapping.team()));
    named(
        says,
        Field.Kind.ASSIGNEE,
        line,
        mapping.assignee(),
        Named.colleague(known, mapping.assignee()));
    tags()
        .filter(column -> says(line, column))
        .forEach(
            column -> {
              for (String tag : known.getOrDefault(column.column(), "").split("[,;\\s]+", -1)) {
                if (!tag.isEmpty()) {
                  String label = Slug.of(column.prefix(), tag);
                  says.put(new Field(Field.Kind.TAG, label), Optional.of(label));
                }
              }
            });
    mapping
        .attributes()
        .forEach(
            (name, column) -> {
              if (says(line, column)) {
                says.put(
                    new Field(Field.Kind.ATTRIBUTE, name), Optional.ofNullable(known.get(column)));
              }
            });
    return says;
  }

  private void says(
      Map<Field, Optional<String>> says,
      Field.Kind kind,
      Line.Cells line,
      Map<String, String> known,
      Optional<LabelColumn> column) {
    if (column.isPresent() && says(line, column.get())) {
      says.put(Field.of(kind), label(known, column));
    }
  }

  private void named(
      Map<Field, Optional<String>> says,
      Field.Kind kind,
      Line.Cells line,
      Optional<LabelColumn> column,
      Optional<Named> named) {
    if (column.isPresent() && says(line, column.get())) {
      says.put(Field.of(kind), named.map(Named::id));
    }
  }

  /** Whether the row speaks about it: an empty cell says "none", an unknown one says nothing. */
  private boolean says(Line.Cells line, LabelColumn column) {
    return says(line, column.column());
  }

  private boolean says(Line.Cells line, String column) {
    String cell = line.cells().get(column);
    return cell != null && !mapping.unknown().contains(cell.strip());
  }

  /** Whether it names all tags: those that it leaves out are gone then. */
  boolean speaksOfTags(Line.Cells line) {
    return tags().anyMatch(column -> says(line, column));
  }

  private Stream<LabelColumn> tags() {
    return mapping.tags().stream().flatMap(tags -> tags.columns().stream());
  }

  private static Optional<String> label(Map<String, String> known, Optional<LabelColumn> column) {
    return column.flatMap(
        c -> Optional.ofNullable(known.get(c.column())).map(v -> Slug.of(c.prefix(), v)));
  }

  private static Optional<String> name(Enum<?> value) {
    return Optional.of(value.name());
  }
}
