package breakwater.intake.imports.rows;

import breakwater.cases.Status;
import breakwater.intake.files.Line;
import breakwater.intake.imports.rows.Mapping.Author;
import breakwater.intake.imports.rows.Mapping.MessageColumns;
import breakwater.intake.imports.rows.Mapping.RowIs;
import breakwater.intake.imports.rows.Mapping.TimeColumn;
import breakwater.intake.imports.rows.Observation.Moment;
import breakwater.intake.imports.rows.Observation.Opening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a record of a file says, by a mapping without problems. Pure; not for two threads. */
public final class RowReader {
  /** Further ahead no clock is wrong by accident. */
  public static final Duration AHEAD = Duration.ofDays(1);

  private static final int LONGEST_KEY = 200;

  private final Mapping mapping;
  private final Instant importedAt;
  private final Optional<TimeReader> at;
  private final Optional<TimeReader> openedAt;
  private final Optional<TimeReader> resolvedAt;
  private final Optional<TimeReader> closedAt;
  private final Title title;
  private final ChoiceReader<Status> status;
  private final FieldReader fields;
  private final ChoiceReader<Author> author;

  /**
   * @param importedAt the instant of rows that say none
   */
  public RowReader(Mapping mapping, Instant importedAt) {
    this.mapping = mapping;
    this.importedAt = importedAt;
    at = mapping.at().map(TimeReader::new);
    openedAt = mapping.openedAt().map(TimeReader::new);
    resolvedAt = mapping.resolvedAt().map(TimeReader::new);
    closedAt = mapping.closedAt().map(TimeReader::new);
    title = new Title(mapping.title());
    status = new ChoiceReader<>(mapping.status());
    fields = new FieldReader(mapping);
    author = new ChoiceReader<>(mapping.message().flatMap(MessageColumns::by));
  }

  public Row read(Line.Cells line) {
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
    boolean whole = mapping.rowIs() == RowIs.CASE;
    List<Moment> moments = whole ? moments(known) : List.of();
    Optional<Status> stands = whole ? status.read(known) : Optional.empty();
    return new Observation(
        line.number(),
        caseKey,
        RowKey.of(mapping.source(), caseKey, key.toString()),
        whole ? since(known, stands, moments) : changedAt(known),
        sequence(known),
        new Opening(
            instant(known, mapping.openedAt(), openedAt),
            title.of(known, caseKey),
            Named.in(known, mapping.account()),
            Named.hidden(known, mapping.contact())),
        whole,
        moments,
        whole ? stands : status.read(known),
        fields.read(line, known),
        fields.speaksOfTags(line),
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
    mapping.message().ifPresent(it -> known.computeIfPresent(it.body(), RowReader::words));
    return known;
  }

  /** Null = HTML without words, such as a picture alone. */
  private static @Nullable String words(String column, String body) {
    String words = PlainText.of(body);
    return words.isEmpty() ? null : words;
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

  private Instant changedAt(Map<String, String> known) throws Unfit {
    Optional<Instant> said = instant(known, mapping.at(), at);
    if (said.isEmpty() && mapping.at().isPresent()) {
      throw new Unfit(
          "The column '%s' is empty, so we cannot tell when it was."
              .formatted(mapping.at().get().column()));
    }
    return said.orElse(importedAt);
  }

  /** Since when a whole case stands where it does. */
  private Instant since(Map<String, String> known, Optional<Status> stands, List<Moment> moments)
      throws Unfit {
    Optional<Instant> last = moments.stream().map(Moment::at).max(Comparator.naturalOrder());
    boolean finished = stands.isEmpty() || !stands.get().unfinished();
    return instant(known, mapping.at(), at)
        .or(() -> finished ? last : Optional.empty())
        .orElse(importedAt);
  }

  private List<Moment> moments(Map<String, String> known) throws Unfit {
    var moments = new ArrayList<Moment>();
    instant(known, mapping.resolvedAt(), resolvedAt)
        .ifPresent(when -> moments.add(new Moment(when, Status.RESOLVED)));
    instant(known, mapping.closedAt(), closedAt)
        .ifPresent(when -> moments.add(new Moment(when, Status.CLOSED)));
    return moments;
  }

  /** Empty when its cell is. */
  private Optional<Instant> instant(
      Map<String, String> known, Optional<TimeColumn> column, Optional<TimeReader> reader)
      throws Unfit {
    if (column.isEmpty() || reader.isEmpty()) {
      return Optional.empty();
    }
    String name = column.get().column();
    String text = known.get(name);
    if (text == null) {
      return Optional.empty();
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

  private Optional<Change.Wrote> wrote(Map<String, String> known) throws Unfit {
    if (mapping.message().isEmpty()) {
      return Optional.empty();
    }
    String body = known.get(mapping.message().get().body());
    Author by = author.read(known).orElse(Author.CUSTOMER);
    return Optional.ofNullable(body).map(text -> new Change.Wrote(by, text));
  }

  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
