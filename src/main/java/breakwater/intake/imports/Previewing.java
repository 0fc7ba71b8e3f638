package breakwater.intake.imports;

import breakwater.cases.CaseId;
import breakwater.intake.ImportedFact;
import breakwater.intake.files.FileLimits;
import breakwater.intake.files.Line;
import breakwater.intake.files.TableFile;
import breakwater.intake.imports.Preview.Event;
import breakwater.intake.imports.Preview.PreviewedCase;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mappings;
import breakwater.intake.imports.rows.Observation;
import breakwater.intake.imports.rows.Row.Rejected;
import breakwater.intake.imports.rows.RowReader;
import breakwater.intake.imports.weave.CaseTale;
import breakwater.journal.Answer;
import breakwater.journal.Fact;
import breakwater.journal.Refusal;
import breakwater.journal.TextRef;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows what the beginning of a file would become. Keeps nothing. */
@Component
class Previewing {
  private static final int ROWS = 200;
  private static final int CASES = 20;
  private static final int LONGEST = 200;

  private final Mappings mappings;

  Previewing(Mappings mappings) {
    this.mappings = mappings;
  }

  /**
   * @param nameOrJson a mapping; empty = the shipped one that fits
   */
  Answer<Preview> of(String nameOrJson, InputStream file, Instant now) {
    List<Line> lines = new ArrayList<>();
    String format;
    List<String> header;
    try {
      TableFile table = TableFile.open(file, FileLimits.USUAL);
      format = table.format();
      header = table.columns();
      for (Optional<Line> line = table.next();
          line.isPresent() && lines.size() < ROWS;
          line = table.next()) {
        lines.add(line.get());
      }
    } catch (IOException e) {
      return Answer.refused(Refusal.invalid("unreadable-file", String.valueOf(e.getMessage())));
    }
    Collection<String> columns = header.isEmpty() ? columns(lines) : header;
    Optional<String> suggested = mappings.guess(columns).map(Mapping::name);
    return switch (mappings.read(nameOrJson.isBlank() ? suggested.orElse("") : nameOrJson)) {
      case Answer.Refused<Mapping>(Refusal refusal) ->
          Answer.done(
              new Preview(
                  format,
                  List.copyOf(columns),
                  suggested,
                  List.of(refusal.sentence()),
                  lines.size(),
                  List.of(),
                  malformed(lines)));
      case Answer.Done<Mapping>(Mapping mapping) -> {
        List<String> problems = mappings.problems(mapping, columns);
        var rejections = new ArrayList<>(malformed(lines));
        List<PreviewedCase> cases =
            mappings.isSound(mapping) ? cases(mapping, lines, now, rejections) : List.of();
        yield Answer.done(
            new Preview(
                format,
                List.copyOf(columns),
                suggested,
                problems,
                lines.size(),
                cases,
                rejections));
      }
    };
  }

  private List<PreviewedCase> cases(
      Mapping mapping, List<Line> lines, Instant now, List<Rejection> rejections) {
    var reader = new RowReader(mapping, now);
    Map<String, List<Observation>> cases = new LinkedHashMap<>();
    for (Line line : lines) {
      if (line instanceof Line.Cells cells) {
        switch (reader.read(cells)) {
          case Rejected(long number, String reason) ->
              rejections.add(new Rejection(number, reason));
          case Observation row ->
              cases.computeIfAbsent(row.caseKey(), key -> new ArrayList<>()).add(row);
        }
      }
    }
    var tale = new CaseTale(mapping.source(), mappings.sections(mapping));
    return cases.entrySet().stream()
        .limit(CASES)
        .map(
            entry ->
                new PreviewedCase(
                    entry.getKey(),
                    tale.opening(new CaseId("preview"), entry.getValue()).stream()
                        .map(Previewing::event)
                        .toList()))
        .toList();
  }

  private static Event event(ImportedFact fact) {
    List<TextRef> refs =
        fact.texts().stream().map(text -> new TextRef(new UUID(0, 0), shortened(text))).toList();
    Fact made = fact.fact().apply(refs);
    return new Event(fact.at(), made.getClass().getSimpleName(), detail(made));
  }

  /** The values of a fact, as a person reads them: {@code priority HIGH}. */
  private static String detail(Fact fact) {
    var parts = new ArrayList<String>();
    for (var component : fact.getClass().getRecordComponents()) {
      try {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        Object value = accessor.invoke(fact);
        Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        if (plain instanceof TextRef(UUID _, String text)) {
          parts.add(text);
        } else if (plain != null) {
          parts.add(component.getName() + " " + plain);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return String.join(", ", parts);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static List<Rejection> malformed(List<Line> lines) {
    return lines.stream()
        .filter(Line.Malformed.class::isInstance)
        .map(Line.Malformed.class::cast)
        .map(line -> new Rejection(line.number(), line.reason()))
        .collect(Collectors.toList());
  }

  private static Collection<String> columns(List<Line> lines) {
    var columns = new LinkedHashSet<String>();
    lines.forEach(
        line -> {
          if (line instanceof Line.Cells cells) {
            columns.addAll(cells.cells().keySet());
          }
        });
    return columns;
  }
}
