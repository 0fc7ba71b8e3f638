package breakwater.intake.imports.columns;

import breakwater.intake.imports.columns.Choices.Column;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mapping.ChoiceColumn;
import breakwater.intake.imports.rows.Mapping.LabelColumn;
import breakwater.intake.imports.rows.Mapping.MessageColumns;
import breakwater.intake.imports.rows.Mapping.TimeColumn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The choices that a mapping is, as far as choices can say it. */
final class ChoicesOf {
  private final Mapping mapping;
  private final Map<String, Column> columns = new HashMap<>();

  private ChoicesOf(Mapping mapping) {
    this.mapping = mapping;
  }

  static Choices of(Mapping mapping, List<Sample> samples) {
    var reading = new ChoicesOf(mapping);
    reading.read(samples);
    var inOrder = new LinkedHashMap<String, Column>();
    samples.forEach(
        sample ->
            inOrder.put(
                sample.column(),
                reading.columns.getOrDefault(sample.column(), Column.of(Meaning.IGNORED))));
    String zone = reading.times().values().stream().map(TimeColumn::zone).findFirst().orElse("UTC");
    boolean plain = reading.columns.values().stream().anyMatch(c -> c.means() == Meaning.TITLE);
    return new Choices(
        mapping.source(), plain ? "" : mapping.title(), zone, mapping.rowIs(), inOrder);
  }

  private void read(List<Sample> samples) {
    mapping.attributes().values().forEach(column -> means(Meaning.ATTRIBUTE, column));
    title().ifPresent(column -> means(Meaning.TITLE, column));
    mapping.sequence().ifPresent(column -> means(Meaning.SEQUENCE, column));
    labels().forEach((meaning, column) -> column.ifPresent(it -> means(meaning, it.column())));
    mapping
        .tags()
        .ifPresent(tags -> tags.columns().forEach(column -> means(Meaning.TAGS, column.column())));
    mapping.message().ifPresent(message -> means(Meaning.TEXT, message.body()));
    times()
        .forEach(
            (meaning, column) ->
                columns.put(
                    column.column(),
                    new Column(
                        meaning,
                        Optional.of(String.join(Choices.OR, column.formats())),
                        Map.of())));
    choice(Meaning.STATUS, mapping.status(), samples);
    choice(Meaning.PRIORITY, mapping.priority(), samples);
    choice(Meaning.AUTHOR, mapping.message().flatMap(MessageColumns::by), samples);
    flag(samples);
    mapping.caseKey().ifPresent(column -> means(Meaning.CASE_KEY, column));
  }

  private void means(Meaning meaning, String column) {
    columns.put(column, Column.of(meaning));
  }

  /** Where the title is one column and nothing beside it. */
  private Optional<String> title() {
    String title = mapping.title();
    return title.matches("\\{[^{}]+}")
        ? Optional.of(title.substring(1, title.length() - 1))
        : Optional.empty();
  }

  private Map<Meaning, Optional<LabelColumn>> labels() {
    return Map.of(
        Meaning.TYPE, mapping.type(),
        Meaning.AREA, mapping.area(),
        Meaning.TEAM, mapping.team(),
        Meaning.ASSIGNEE, mapping.assignee(),
        Meaning.ACCOUNT, mapping.account(),
        Meaning.CONTACT, mapping.contact());
  }

  private Map<Meaning, TimeColumn> times() {
    var times = new LinkedHashMap<Meaning, TimeColumn>();
    mapping.openedAt().ifPresent(column -> times.put(Meaning.OPENED_AT, column));
    mapping.resolvedAt().ifPresent(column -> times.put(Meaning.RESOLVED_AT, column));
    mapping.closedAt().ifPresent(column -> times.put(Meaning.CLOSED_AT, column));
    mapping.at().ifPresent(column -> times.put(Meaning.CHANGED_AT, column));
    JsonNode at = escalation().path("at");
    if (at.isObject()) {
      List<String> formats =
          at.path("formats").isArray()
              ? at.path("formats").valueStream().map(JsonNode::asString).toList()
              : List.of("ISO");
      times.put(
          Meaning.ESCALATED_AT,
          new TimeColumn(at.path("column").asString(""), formats, at.path("zone").asString("UTC")));
    }
    return times;
  }

  private JsonNode escalation() {
    JsonNode section = mapping.sections().get(MappingOf.ESCALATION);
    return section == null ? MissingNode.getInstance() : section;
  }

  private void flag(List<Sample> samples) {
    JsonNode flag = escalation().path("flag");
    if (flag.isObject()) {
      List<String> yes = flag.path("values").valueStream().map(JsonNode::asString).toList();
      String name = flag.path("column").asString("");
      var values = new LinkedHashMap<String, String>();
      shown(name, samples)
          .forEach(
              value ->
                  values.put(
                      value,
                      yes.stream().anyMatch(value::equalsIgnoreCase)
                          ? Choices.YES
                          : Choices.NOT_SAID));
      columns.put(name, new Column(Meaning.ESCALATED, Optional.empty(), values));
    }
  }

  private <T extends Enum<T>> void choice(
      Meaning meaning, Optional<ChoiceColumn<T>> choice, List<Sample> samples) {
    choice.ifPresent(
        column -> {
          var known = new TreeMap<String, T>(String.CASE_INSENSITIVE_ORDER);
          known.putAll(column.values());
          var values = new LinkedHashMap<String, String>();
          shown(column.column(), samples)
              .forEach(
                  value ->
                      values.put(
                          value,
                          Optional.ofNullable(known.get(value))
                              .map(Enum::name)
                              .orElse(Choices.NOT_SAID)));
          values.put(
              Choices.ANY_OTHER, column.otherwise().map(Enum::name).orElse(Choices.NOT_SAID));
          columns.put(column.column(), new Column(meaning, Optional.empty(), values));
        });
  }

  /** The values of a choice that are shown one by one: without those that say nothing. */
  private Stream<String> shown(String column, List<Sample> samples) {
    return samples.stream()
        .filter(sample -> sample.column().equals(column))
        .flatMap(sample -> sample.values().keySet().stream())
        .filter(value -> !mapping.unknown().contains(value))
        .limit(Sample.MOST_CHOICES);
  }
}
