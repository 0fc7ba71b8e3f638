package breakwater.intake.imports.preview;

import breakwater.intake.imports.columns.Columns;
import breakwater.intake.imports.columns.Sample;
import breakwater.intake.imports.preview.KnownTable.Known;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mapping.RowIs;
import breakwater.intake.imports.rows.Mapping.TimeColumn;
import breakwater.intake.imports.rows.Observation;
import breakwater.intake.imports.rows.RowReader;
import breakwater.intake.imports.rows.TimeReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    found.doubts.addAll(ChoiceDoubts.of(mapping, columns));
    if (!rows.isEmpty()) {
      found.repeated(columns);
      found.opening();
      found.since(rows, now);
      found.days(columns);
      found.known(known);
      found.elsewhere(known);
    }
    return found.doubts;
  }

  static String rows(long many) {
    return count(many) + (many == 1 ? " is" : " are");
  }

  static String count(long many) {
    return many == 1 ? "1 row" : "%,d rows".formatted(many);
  }

  static String first(List<String> several) {
    String first = String.join(", ", several.stream().limit(MOST).map(Doubts::shortened).toList());
    return several.size() > MOST ? first + ", …" : first;
  }

  static String shortened(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }

  /** Of changes only where most cases stand in one row. */
  private void repeated(Columns columns) {
    Optional<Sample> key = mapping.caseKey().flatMap(columns::sample);
    List<String> several = key.map(Sample::repeated).orElse(List.of());
    int all = key.map(it -> it.values().size()).orElse(0);
    boolean whole = mapping.rowIs() == RowIs.CASE;
    if (several.isEmpty() || !whole && several.size() * 2 >= all) {
      return;
    }
    String read =
        whole
            ? "read as a whole case: of these, later rows tell what changed. If each row is a"
                + " change of a case or a message, say so."
            : "read as a change of its case, as it was%s; what a column says of when it was resolved or closed is not read. If each row is a whole case, say so."
                .formatted(mapping.at().map(it -> " at “" + it.column() + "”").orElse(""));
    doubts.add(
        "%,d of %,d numbers in “%s” %s in several rows: %s. Each row is %s"
            .formatted(
                several.size(),
                all,
                mapping.caseKey().orElse(""),
                several.size() == 1 ? "stands" : "stand",
                first(several),
                read));
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
