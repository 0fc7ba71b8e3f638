package breakwater.intake.imports;

import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.intake.files.Line;
import breakwater.intake.imports.Mapping.Author;
import breakwater.intake.imports.Mapping.LabelColumn;
import breakwater.intake.imports.Mapping.MessageColumns;
import breakwater.intake.imports.Mapping.TimeColumn;
import breakwater.intake.imports.Observation.Opening;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Reads what a record of a file says, by a mapping without problems. Pure; not for two threads. */
final class RowReader {
  /** Further ahead no clock is wrong by accident. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final int LONGEST_KEY = 200;

  private final Mapping mapping;
  private final Instant importedAt;
  private final Optional<TimeReader> at;
  private final Optional<TimeReader> openedAt;
  private final Title title;
  private final ChoiceReader<Status> status;
  private final ChoiceReader<Priority> priority;
  private final ChoiceReader<Author> author;

  /**
   * @param importedAt the instant of rows that say none
   */
  RowReader(Mapping mapping, Instant importedAt) {
    this.mapping = mapping;
    this.importedAt = importedAt;
    at = mapping.at().map(TimeReader::new);
    openedAt = mapping.openedAt().map(TimeReader::new);
    title = new Title(mapping.title());
    status = new ChoiceReader<>(mapping.status());
    priority = new ChoiceReader<>(mapping.priority());
    author = new ChoiceReader<>(mapping.message().flatMap(MessageColumns::by));
  }

  Row read(Line.Cells line) {
    try {
      return observe(line);
    } catch (Unfit e) {
      return new Row.Rejected(line.number(), e.reason());
    }
  }

  private Observation observe(Line.Cells line) throws Unfit {
    Map<String, String> known = known(line);
    UUID key = key(line);
    String caseKey = caseKey(line, key);
    return new Observation(
        line.number(),
        caseKey,
        RowKey.of(mapping.source(), caseKey, key.toString()),
        instant(known, mapping.at(), at).orElse(importedAt),
        sequence(known),
        new Opening(
            instant(known, mapping.openedAt(), openedAt),
            title.of(known, caseKey),
            label(known, mapping.account()),
            label(known, mapping.contact())),
        status.read(known),
        says(line, known),
        mapping.tags().isPresent() && says(line, mapping.tags().get()),
        wrote(known),
        known);
  }

  /** Without empty cells and those that say nothing. */
  private Map<String, String> known(Line.Cells line) {
    Map<String, String> known = HashMap.newHashMap(line.cells().size());
    line.cells()
        .forEach(
            (column, cell) -> {
              if (!cell.isBlank() && !mapping.unknown().contains(cell.strip())) {
                known.put(column, cell.strip());
              }
            });
    return known;
  }

  private UUID key(Line.Cells line) {
    if (!mapping.rowKey().isEmpty()) {
      return RowKey.of(mapping.rowKey().stream().map(line::get).toArray(String[]::new));
    }
    return RowKey.of(
        line.cells().entrySet().stream()
            .filter(cell -> !cell.getValue().isEmpty())
            .sorted(Map.Entry.comparingByKey())
            .flatMap(cell -> Arrays.stream(new String[] {cell.getKey(), cell.getValue()}))
            .toArray(String[]::new));
  }

  private String caseKey(Line.Cells line, UUID rowKey) throws Unfit {
    if (mapping.caseKey().isEmpty()) {
      return rowKey.toString();
    }
    String key = line.get(mapping.caseKey().get()).strip();
    if (key.isEmpty() || mapping.unknown().contains(key)) {
      throw new Unfit(
          "The column '%s' is empty, so we cannot tell which case it is."
              .formatted(mapping.caseKey().get()));
    }
    if (key.length() > LONGEST_KEY) {
      throw new Unfit(
          "The key in '%s' has more than %d characters."
              .formatted(mapping.caseKey().get(), LONGEST_KEY));
    }
    return key;
  }

  private Optional<Instant> instant(
      Map<String, String> known, Optional<TimeColumn> column, Optional<TimeReader> reader)
      throws Unfit {
    if (column.isEmpty() || reader.isEmpty()) {
      return Optional.empty();
    }
    String name = column.get().column();
    String text = known.get(name);
    if (text == null) {
      if (column.equals(mapping.openedAt())) {
        return Optional.empty();
      }
      throw new Unfit("The column '%s' is empty, so we cannot tell when it was.".formatted(name));
    }
    Instant instant =
        reader
            .get()
            .read(text)
            .orElseThrow(
                () ->
                    new Unfit(
                        "The column '%s' holds no time of the form %s."
                            .formatted(name, String.join(" or ", column.get().formats()))));
    if (instant.isAfter(importedAt.plus(AHEAD))) {
      throw new Unfit("The time in '%s' lies in the future.".formatted(name));
    }
    return Optional.of(instant);
  }

  private long sequence(Map<String, String> known) throws Unfit {
    if (mapping.sequence().isEmpty()) {
      return 0;
    }
    String text = known.getOrDefault(mapping.sequence().get(), "0");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Unfit("The column '%s' holds no whole number.".formatted(mapping.sequence().get()));
    }
  }

  private SortedMap<Field, Optional<String>> says(Line.Cells line, Map<String, String> known)
      throws Unfit {
    var says = new TreeMap<Field, Optional<String>>();
    priority.read(known).ifPresent(p -> says.put(Field.of(Field.Kind.PRIORITY), name(p)));
    says(says, Field.Kind.TYPE, line, known, mapping.type());
    says(says, Field.Kind.AREA, line, known, mapping.area());
    says(says, Field.Kind.TEAM, line, known, mapping.team());
    says(says, Field.Kind.ASSIGNEE, line, known, mapping.assignee());
    mapping
        .tags()
        .filter(column -> says(line, column))
        .ifPresent(
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

  /** Whether the row speaks about it: an empty cell says "none", an unknown one says nothing. */
  private boolean says(Line.Cells line, LabelColumn column) {
    return says(line, column.column());
  }

  private boolean says(Line.Cells line, String column) {
    String cell = line.cells().get(column);
    return cell != null && !mapping.unknown().contains(cell.strip());
  }

  private static Optional<String> label(Map<String, String> known, Optional<LabelColumn> column) {
    return column.flatMap(
        c -> Optional.ofNullable(known.get(c.column())).map(v -> Slug.of(c.prefix(), v)));
  }

  private Optional<Change.Wrote> wrote(Map<String, String> known) throws Unfit {
    if (mapping.message().isEmpty()) {
      return Optional.empty();
    }
    String body = known.get(mapping.message().get().body());
    Author by = author.read(known).orElse(Author.CUSTOMER);
    return Optional.ofNullable(body).map(text -> new Change.Wrote(by, text));
  }

  private static Optional<String> name(Enum<?> value) {
    return Optional.of(value.name());
  }

  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /** Why a row cannot be taken: without any cell of it, because reasons outlive what is erased. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    Unfit(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }

    /** A sentence for the person who uploaded it. */
    String reason() {
      return reason;
    }
  }
}
