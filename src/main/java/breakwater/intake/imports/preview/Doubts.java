package breakwater.intake.imports.preview;

import breakwater.cases.Priority;
import breakwater.intake.imports.columns.Columns;
import breakwater.intake.imports.columns.Sample;
import breakwater.intake.imports.preview.KnownTable.Known;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mapping.ChoiceColumn;
import breakwater.intake.imports.rows.Mapping.RowIs;
import breakwater.intake.imports.rows.Mapping.TimeColumn;
import breakwater.intake.imports.rows.Observation;
import breakwater.intake.imports.rows.RowReader;
import breakwater.intake.imports.rows.TimeReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a file can be imported with, but a person should know first: a sentence each. */
final class Doubts {
  /** More values are not said one by one. */
  private static final int MOST = 8;

  /** Characters of a value that are shown. */
  private static final int LONGEST = 40;

  private final Mapping mapping;
  private final List<String> doubts = new ArrayList<>();

  private Doubts(Mapping mapping) {
    this.mapping = mapping;
  }

  /**
   * @param known how many cases of the rows are here already
   * @param now the instant of what no column tells
   */
  static List<String> of(
      Mapping mapping, Columns columns, List<Observation> rows, Known known, Instant now) {
    var found = new Doubts(mapping);
    found.unread(columns, now);
    mapping.status().ifPresent(status -> found.unsaid(status, columns));
    mapping.priority().ifPresent(priority -> found.numbers(priority, columns));
    if (!rows.isEmpty()) {
      found.opening();
      found.since(rows, now);
      found.days(columns);
      found.known(known);
      found.elsewhere(known);
    }
    return found.doubts;
  }

  /** Where some values of a choice are said and others are not, their rows are refused. */
  private void unsaid(ChoiceColumn<?> choice, Columns columns) {
    var unsaid = new ArrayList<String>();
    long rows = 0;
    if (choice.otherwise().isEmpty() && !choice.values().isEmpty()) {
      for (var value : values(choice, columns).entrySet()) {
        if (said(choice, value.getKey()).isEmpty() && !mapping.unknown().contains(value.getKey())) {
          unsaid.add(value.getKey());
          rows += value.getValue();
        }
      }
    }
    if (!unsaid.isEmpty()) {
      doubts.add(
          "%s refused, because nobody said what %s stands for in “%s”."
              .formatted(rows(rows), first(unsaid), choice.column()));
    }
  }

  /** Systems count their priorities up or down. Where the columns tell which, nobody is asked. */
  private void numbers(ChoiceColumn<Priority> priority, Columns columns) {
    List<String> numbers = columns.sample(priority.column()).map(Sample::numbers).orElse(List.of());
    List<String> read =
        numbers.stream()
            .flatMap(
                number -> said(priority, number).map(it -> number + " is " + words(it)).stream())
            .toList();
    if (read.size() > 1 && !columns.knowsNumbers()) {
      doubts.add(
          "“%s” holds bare numbers, and they are read so: %s. Some systems count the other way: turn it round if %s is the highest."
              .formatted(priority.column(), first(read), lowest(priority, numbers)));
    }
  }

  /** The number at the other end. */
  private static String lowest(ChoiceColumn<Priority> priority, List<String> numbers) {
    boolean firstIsHighest =
        said(priority, numbers.getFirst())
                .orElse(Priority.MEDIUM)
                .compareTo(said(priority, numbers.getLast()).orElse(Priority.MEDIUM))
            < 0;
    return firstIsHighest ? numbers.getLast() : numbers.getFirst();
  }

  private static Map<String, Integer> values(ChoiceColumn<?> choice, Columns columns) {
    return columns.sample(choice.column()).map(Sample::values).orElse(Map.of());
  }

  private static <T> Optional<T> said(ChoiceColumn<T> choice, String value) {
    return choice.values().entrySet().stream()
        .filter(it -> it.getKey().equalsIgnoreCase(value))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(choice::otherwise);
  }

  private static String rows(long many) {
    return many == 1 ? "1 row is" : "%,d rows are".formatted(many);
  }

  private static String words(Priority priority) {
    return priority.name().toLowerCase(Locale.ROOT);
  }

  private static String first(List<String> several) {
    String first = String.join(", ", several.stream().limit(MOST).map(Doubts::shortened).toList());
    return several.size() > MOST ? first + ", …" : first;
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }

  private void opening() {
    if (mapping.openedAt().isEmpty() && mapping.at().isEmpty()) {
      doubts.add(
          "No column says when cases were opened, so each counts as opened now. If one does, say"
              + " so; if its times could not be read, they are written in a way that is not"
              + " known.");
    }
  }

  private void since(List<Observation> rows, Instant now) {
    long unknown =
        rows.stream()
            .filter(row -> mapping.rowIs() == RowIs.CASE && row.at().equals(now))
            .filter(row -> row.status().filter(it -> !it.unfinished() || it.waiting()).isPresent())
            .count();
    if (unknown > 0) {
      doubts.add(
          "No column tells since when %s finished or waiting: that counts as since now, and times to resolve come out too long."
              .formatted(unknown == 1 ? "one of these rows is" : unknown + " of these rows are"));
    }
  }

  private void known(Known known) {
    if (known.cases() > 0) {
      doubts.add(
          "%d of the cases of these rows came from “%s” before: rows that are new go on with them.%s If this file is from another system, give it another name."
              .formatted(
                  known.cases(),
                  mapping.source(),
                  known.otherwise() == 0
                      ? ""
                      : " Another title here than in the file: %d.".formatted(known.otherwise())));
    }
  }

  private void elsewhere(Known known) {
    known
        .elsewhere()
        .forEach(
            (source, cases) ->
                doubts.add(
                    "%s of these numbers and titles came from “%s” before. If this file is from the same system, name it “%s” too, or each of them becomes a case of its own."
                        .formatted(cases == 1 ? "1 case" : cases + " cases", source, source)));
  }

  private void unread(Columns columns, Instant now) {
    times()
        .filter(it -> TimeReader.fault("", it).isEmpty())
        .forEach(
            time -> {
              var reader = new TimeReader(time);
              unread(
                  time.column(),
                  "no time that has been",
                  columns,
                  text ->
                      reader
                          .read(text)
                          .filter(it -> !it.isAfter(now.plus(RowReader.AHEAD)))
                          .isPresent());
            });
    mapping
        .sequence()
        .ifPresent(
            it -> unread(it, "no whole number", columns, text -> text.matches("-?\\d{1,18}")));
  }

  /** Bad rows may all stand behind those that are shown. */
  private void unread(String column, String what, Columns columns, Predicate<String> reads) {
    Map<String, Integer> all = columns.sample(column).map(Sample::values).orElse(Map.of());
    List<String> bad =
        all.keySet().stream()
            .filter(value -> !mapping.unknown().contains(value) && !reads.test(value))
            .toList();
    if (!bad.isEmpty()) {
      doubts.add(
          "%s refused, because “%s” holds %s there: %s."
              .formatted(
                  rows(bad.stream().mapToLong(value -> all.getOrDefault(value, 0)).sum()),
                  column,
                  what,
                  first(bad)));
    }
  }

  private Stream<TimeColumn> times() {
    return Stream.of(mapping.openedAt(), mapping.resolvedAt(), mapping.closedAt(), mapping.at())
        .flatMap(Optional::stream);
  }

  private void days(Columns columns) {
    List<String> either =
        times().map(TimeColumn::column).filter(columns::couldBeMonthFirst).toList();
    if (!either.isEmpty()) {
      doubts.add(
          "The first number of %s could be the day or the month. Look whether it is read rightly."
              .formatted(String.join(", ", either)));
    }
  }
}
