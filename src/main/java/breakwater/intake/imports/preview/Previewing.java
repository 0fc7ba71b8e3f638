package breakwater.intake.imports.preview;

import breakwater.intake.files.Line;
import breakwater.intake.imports.columns.Choices;
import breakwater.intake.imports.columns.Columns;
import breakwater.intake.imports.preview.Preview.Called;
import breakwater.intake.imports.rows.FileAs;
import breakwater.intake.imports.rows.Hearer;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mappings;
import breakwater.intake.imports.rows.Named;
import breakwater.intake.imports.rows.Observation;
import breakwater.intake.imports.rows.Rejection;
import breakwater.intake.imports.rows.Row.Rejected;
import breakwater.intake.imports.rows.RowReader;
import breakwater.intake.imports.weave.CaseTale;
import breakwater.intake.imports.weave.Customers;
import breakwater.intake.imports.weave.PeopleHere;
import breakwater.intake.imports.weave.TeamsHere;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows what the beginning of a file would become. Keeps nothing. */
@Component
public class Previewing {
  private final Mappings mappings;
  private final KnownTable known;
  private final TeamsHere here;
  private final PeopleHere people;

  Previewing(Mappings mappings, KnownTable known, TeamsHere here, PeopleHere people) {
    this.people = people;
    this.mappings = mappings;
    this.known = known;
    this.here = here;
  }

  /**
   * @param sent without a mapping = by the shipped one that fits, else by a guess
   */
  public Answer<Preview> of(FileAs sent, InputStream file, Instant now) {
    return Beginning.read(file)
        .map(
            table ->
                switch (mapping(sent, table)) {
                  case Answer.Refused<Mapping>(Refusal refusal) -> unread(table, refusal);
                  case Answer.Done<Mapping>(Mapping mapping) ->
                      preview(
                          table,
                          mapping,
                          new Asked(sent.mapping().isBlank(), false),
                          List.of(),
                          now);
                });
  }

  /**
   * Why a file is refused whatever its columns mean; empty = it may be imported.
   *
   * @param beginning its first bytes
   * @param whole whether they are all of it
   */
  public Optional<Refusal> refuses(byte[] beginning, boolean whole) {
    return Beginning.refuses(beginning, whole);
  }

  /**
   * The same for a person who says by choices what the columns mean.
   *
   * @param chosen empty = by the mapping
   */
  public Answer<Looked> look(FileAs sent, Optional<Choices> chosen, InputStream file, Instant now) {
    boolean guessed = sent.mapping().isBlank() && chosen.isEmpty();
    return Beginning.read(file)
        .then(table -> mapping(sent, table).map(base -> look(table, base, guessed, chosen, now)));
  }

  private Answer<Mapping> mapping(FileAs sent, Beginning table) {
    return (sent.mapping().isBlank()
            ? Answer.done(usual(table, sent.fileName()))
            : mappings.read(sent.mapping()))
        .map(sent::of);
  }

  private Looked look(
      Beginning table, Mapping base, boolean guessed, Optional<Choices> chosen, Instant now) {
    var columns = new Columns(table.samples());
    Choices choices = chosen.map(columns::completed).orElseGet(() -> columns.by(base));
    Mapping mapping = chosen.isPresent() ? choices.over(base) : base;
    return new Looked(
        preview(table, mapping, new Asked(guessed, true), choices.problems(), now),
        columns,
        choices,
        mappings.write(mapping));
  }

  /** The shipped mapping that fits, else what the columns look like. */
  private Mapping usual(Beginning table, String fileName) {
    return mappings
        .guess(table.columns())
        .orElseGet(() -> new Columns(table.samples()).guess(fileName).over(Mappings.NOTHING));
  }

  /**
   * How a preview was asked for.
   *
   * @param guessed nobody said what the columns mean
   * @param onPage by a person who chooses there
   */
  private record Asked(boolean guessed, boolean onPage) {
    Hearer hearer(Columns columns) {
      return new Hearer(
          onPage, name -> columns.sample(name).map(it -> it.examples(MOST)).orElse(List.of()));
    }

    private static final int MOST = 20;
  }

  private Preview unread(Beginning table, Refusal refusal) {
    return new Preview(
        table.format(),
        List.copyOf(table.columns()),
        mappings.guess(table.columns()).map(Mapping::name),
        false,
        Optional.empty(),
        List.of(refusal.sentence()),
        List.of(),
        table.first().size(),
        List.of(),
        malformed(table.first()),
        Called.NOBODY);
  }

  private Preview preview(
      Beginning table, Mapping mapping, Asked asked, List<String> wrong, Instant now) {
    var columns = new Columns(table.samples());
    Optional<String> suggested = mappings.guess(table.columns()).map(Mapping::name);
    var problems = new ArrayList<>(wrong);
    if (wrong.isEmpty()) {
      problems.addAll(mappings.problems(mapping, table.columns(), asked.hearer(columns)));
    }
    var rejections = new ArrayList<>(malformed(table.first()));
    List<Observation> rows =
        mappings.isSound(mapping) && wrong.isEmpty()
            ? rows(mapping, table.first(), now, rejections)
            : List.of();
    return new Preview(
        table.format(),
        List.copyOf(table.columns()),
        suggested,
        asked.guessed() && suggested.isEmpty(),
        Optional.of(mapping),
        problems,
        Doubts.of(mapping, columns, rows, known.count(mapping.source(), rows), now),
        table.first().size(),
        rows.isEmpty() ? List.of() : cases(mapping, rows).of(colleagues(mapping, rows)),
        rejections,
        new Called(Named.colleagues(mapping.assignee(), rows), Named.teams(mapping.team(), rows)));
  }

  private List<Observation> colleagues(Mapping mapping, List<Observation> rows) {
    return PeopleHere.told(people.meant(mapping.assignee(), rows), rows);
  }

  private static List<Observation> rows(
      Mapping mapping, List<Line> lines, Instant now, List<Rejection> rejections) {
    var reader = new RowReader(mapping, now);
    var rows = new ArrayList<Observation>();
    for (Line line : lines) {
      if (line instanceof Line.Cells cells) {
        switch (reader.read(cells)) {
          case Rejected(long number, String reason) ->
              rejections.add(new Rejection(number, reason));
          case Observation row -> rows.add(row);
        }
      }
    }
    return rows;
  }

  private PreviewedCases cases(Mapping mapping, List<Observation> rows) {
    return new PreviewedCases(
        new CaseTale(
            mapping.source(),
            mappings.sections(mapping),
            Customers.UNKNOWN,
            here.meant(mapping.team(), Named.teams(mapping.team(), rows))));
  }

  private static List<Rejection> malformed(List<Line> lines) {
    return lines.stream()
        .filter(Line.Malformed.class::isInstance)
        .map(Line.Malformed.class::cast)
        .map(line -> new Rejection(line.number(), line.reason()))
        .collect(Collectors.toList());
  }
}
