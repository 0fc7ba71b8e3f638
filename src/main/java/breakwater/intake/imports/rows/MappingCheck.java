package breakwater.intake.imports.rows;

import breakwater.intake.ImportedSection;
import breakwater.intake.imports.rows.Mapping.ChoiceColumn;
import breakwater.intake.imports.rows.Mapping.LabelColumn;
import breakwater.intake.imports.rows.Mapping.MessageColumns;
import breakwater.intake.imports.rows.Mapping.RowIs;
import breakwater.intake.imports.rows.Mapping.TimeColumn;
import breakwater.journal.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Says what is wrong with a mapping, a sentence each: by itself, and for a file's columns. */
final class MappingCheck {
  private final Map<String, ImportedSection> sections;

  MappingCheck(Map<String, ImportedSection> sections) {
    this.sections = sections;
  }

  /** Problems of the mapping by itself. */
  List<String> problems(Mapping mapping, Hearer hearer) {
    var problems = new ArrayList<String>();
    if (!Id.isValid(mapping.name())) {
      problems.add(
          "'name' must be letters, digits and dashes, but is '%s'.".formatted(mapping.name()));
    }
    if (!Id.isValid(mapping.source())) {
      problems.add(
          "'source' must name the system that the file comes from, in letters, digits and dashes,"
              + " such as \"zendesk\".");
    }
    if (mapping.status().isEmpty() && mapping.message().isEmpty() && moments(mapping).isEmpty()) {
      problems.add(
          hearer.hears(
              "Say which column holds the 'status', or the 'message', or both; or, of whole cases,"
                  + " 'resolvedAt' or 'closedAt'.",
              "Nothing says yet how a case stands or what was written. Choose “its status” or “what"
                  + " was written” for a column below; of whole cases “when it was resolved” or"
                  + " “when it was closed” is enough."));
    }
    rows(problems, mapping, hearer);
    times(mapping).forEach((what, at) -> time(problems, what, at));
    mapping.status().ifPresent(column -> choice(problems, "status", column, hearer));
    mapping.priority().ifPresent(column -> choice(problems, "priority", column, hearer));
    mapping
        .message()
        .flatMap(MessageColumns::by)
        .ifPresent(by -> choice(problems, "message.by", by, hearer));
    labels(mapping).forEach(column -> label(problems, column));
    attributes(problems, mapping);
    future(problems, mapping);
    sections(problems, mapping);
    return problems;
  }

  /** Problems of the mapping with a file that has these columns. */
  List<String> problems(Mapping mapping, Collection<String> columns, Hearer hearer) {
    var problems = new ArrayList<>(problems(mapping, hearer));
    for (String column : columns(mapping)) {
      if (!columns.contains(column)) {
        problems.add(
            "The mapping wants a column '%s', but the file has %s."
                .formatted(column, shown(columns)));
      }
    }
    return problems;
  }

  /** All columns that the mapping reads. */
  Set<String> columns(Mapping mapping) {
    var columns = new LinkedHashSet<String>();
    mapping.caseKey().ifPresent(columns::add);
    columns.addAll(mapping.rowKey());
    mapping.sequence().ifPresent(columns::add);
    times(mapping).values().stream().map(TimeColumn::column).forEach(columns::add);
    mapping.status().map(ChoiceColumn::column).ifPresent(columns::add);
    mapping.priority().map(ChoiceColumn::column).ifPresent(columns::add);
    labels(mapping).map(LabelColumn::column).forEach(columns::add);
    columns.addAll(mapping.attributes().values());
    mapping.message().map(MessageColumns::body).ifPresent(columns::add);
    mapping.message().flatMap(MessageColumns::by).map(ChoiceColumn::column).ifPresent(columns::add);
    columns.addAll(Title.columns(mapping.title()));
    mapping
        .sections()
        .forEach(
            (name, settings) ->
                Optional.ofNullable(sections.get(name))
                    .filter(section -> section.problems(settings).isEmpty())
                    .ifPresent(section -> columns.addAll(section.columns(settings))));
    return columns;
  }

  /** A change needs to know which case it is of; what only a whole case has, is of no change. */
  private static void rows(List<String> problems, Mapping mapping, Hearer hearer) {
    if (mapping.rowIs() == RowIs.CASE) {
      return;
    }
    if (mapping.caseKey().isEmpty() && mapping.status().isPresent() && mapping.at().isPresent()) {
      problems.add(
          hearer.hears(
              "States in time need 'caseKey', the column that tells which rows are one case; or say"
                  + " \"rowIs\": \"CASE\", if each row is a case.",
              "A change must say whose it is. Choose “the case's number” for a column below, or say"
                  + " that one row is a whole case."));
    }
    if (!moments(mapping).isEmpty()) {
      problems.add(
          hearer.hears(
              "'resolvedAt' and 'closedAt' need \"rowIs\": \"CASE\": one row then tells a whole"
                  + " case.",
              "“When it was resolved” and “when it was closed” can only be read where one row is a"
                  + " whole case. Say so, or choose “nothing; leave it out” for them."));
    }
  }

  private static List<TimeColumn> moments(Mapping mapping) {
    return Stream.of(mapping.resolvedAt(), mapping.closedAt()).flatMap(Optional::stream).toList();
  }

  /** The columns of instants, by the mapping's name for them. */
  private static Map<String, TimeColumn> times(Mapping mapping) {
    var times = new LinkedHashMap<String, TimeColumn>();
    mapping.at().ifPresent(column -> times.put("at", column));
    mapping.openedAt().ifPresent(column -> times.put("openedAt", column));
    mapping.resolvedAt().ifPresent(column -> times.put("resolvedAt", column));
    mapping.closedAt().ifPresent(column -> times.put("closedAt", column));
    return times;
  }

  private static void time(List<String> problems, String what, TimeColumn column) {
    missing(problems, what, column.column());
    TimeReader.fault(what, column).ifPresent(problems::add);
  }

  private static void choice(
      List<String> problems, String what, ChoiceColumn<?> column, Hearer hearer) {
    missing(problems, what, column.column());
    if (column.values().isEmpty() && column.otherwise().isEmpty()) {
      String values = hearer.values(column.column()).map(it -> ": " + it).orElse("");
      problems.add(
          hearer.hears(
              "'%1$s' lists no 'values', so every row would be rejected. Say there what each value of the column '%2$s' stands for%3$s."
                  .formatted(what, column.column(), values),
              "Nobody said what the values of the column “%s” stand for%s. Say it beside each of them in the table that Preview shows; until then every row would be refused."
                  .formatted(column.column(), values)));
    }
  }

  private static void label(List<String> problems, LabelColumn column) {
    missing(problems, "a label", column.column());
    if (!Slug.isPrefix(column.prefix())) {
      problems.add(
          "The prefix '%s' must begin with a letter or digit and hold at most 32 letters, digits and dashes."
              .formatted(column.prefix()));
    }
  }

  private static void missing(List<String> problems, String what, String column) {
    if (column.isBlank()) {
      problems.add("'%s' does not say its 'column'.".formatted(what));
    }
  }

  private static void attributes(List<String> problems, Mapping mapping) {
    mapping.attributes().keySet().stream()
        .filter(name -> !Id.isValid(name))
        .forEach(
            name ->
                problems.add(
                    "The attribute '%s' must be named with letters, digits and dashes."
                        .formatted(name)));
  }

  private void future(List<String> problems, Mapping mapping) {
    columns(mapping).stream()
        .filter(mapping.ignored()::contains)
        .forEach(
            column -> problems.add("The column '%s' is both read and ignored.".formatted(column)));
  }

  private void sections(List<String> problems, Mapping mapping) {
    mapping
        .sections()
        .forEach(
            (name, settings) -> {
              ImportedSection section = sections.get(name);
              if (section == null) {
                problems.add(
                    "There is no section '%s'; there are %s."
                        .formatted(name, shown(sections.keySet())));
              } else {
                problems.addAll(section.problems(settings));
              }
            });
  }

  private static Stream<LabelColumn> labels(Mapping m) {
    return Stream.concat(
        Stream.of(m.type(), m.area(), m.team(), m.assignee(), m.account(), m.contact())
            .flatMap(Optional::stream),
        m.tags().stream().flatMap(tags -> tags.columns().stream()));
  }

  private static String shown(Collection<String> names) {
    String first = String.join(", ", names.stream().limit(40).toList());
    return names.isEmpty() ? "none" : names.size() > 40 ? first + ", …" : first;
  }

  /** For the sections of a mapping that are known here. */
  Map<ImportedSection, JsonNode> used(Mapping mapping) {
    var used = new LinkedHashMap<ImportedSection, JsonNode>();
    mapping
        .sections()
        .forEach(
            (name, settings) -> {
              ImportedSection section = sections.get(name);
              if (section != null) {
                used.put(section, settings);
              }
            });
    return used;
  }
}
