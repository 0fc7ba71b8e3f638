package breakwater.intake.imports.preview;

import breakwater.intake.imports.columns.Columns;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mapping.RowIs;
import breakwater.intake.imports.rows.Mapping.TimeColumn;
import breakwater.intake.imports.rows.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file can be imported with, but a person should know first: a sentence each. */
final class Doubts {
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
      Mapping mapping, Columns columns, List<Observation> rows, long known, Instant now) {
    var found = new Doubts(mapping);
    if (!rows.isEmpty()) {
      found.opening();
      found.since(rows, now);
      found.days(columns);
      found.known(known);
    }
    return found.doubts;
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
          "No column tells since when %d of these rows are finished or waiting: they count as so since now, and times to resolve come out too long."
              .formatted(unknown));
    }
  }

  private void known(long known) {
    if (known > 0) {
      doubts.add(
          "%d of the cases of these rows came from “%s” before: rows that are new go on with them. If this file is from another system, give it another name."
              .formatted(known, mapping.source()));
    }
  }

  private void days(Columns columns) {
    List<String> either =
        Stream.of(mapping.openedAt(), mapping.resolvedAt(), mapping.closedAt(), mapping.at())
            .flatMap(Optional::stream)
            .map(TimeColumn::column)
            .filter(columns::couldBeMonthFirst)
            .toList();
    if (!either.isEmpty()) {
      doubts.add(
          "The first number of %s could be the day or the month. Look whether it is read rightly."
              .formatted(String.join(", ", either)));
    }
  }
}
