package breakwater.intake.imports.columns;

import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mapping.Author;
import breakwater.intake.imports.rows.Mapping.ChoiceColumn;
import breakwater.intake.imports.rows.Mapping.LabelColumn;
import breakwater.intake.imports.rows.Mapping.MessageColumns;
import breakwater.intake.imports.rows.Mapping.RowIs;
import breakwater.intake.imports.rows.Mapping.TagColumns;
import breakwater.intake.imports.rows.Mapping.TimeColumn;
import breakwater.intake.imports.rows.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a mapping of choices, over another one that keeps what choices do not say. */
final class MappingOf {
  /** The section of a mapping that says what escalated looked like. */
  static final String ESCALATION = "escalation";

  private final Choices choices;
  private final Mapping base;

  MappingOf(Choices choices, Mapping base) {
    this.choices = choices;
    this.base = base;
  }

  Mapping mapping() {
    return new Mapping(
        base.name(),
        base.description(),
        choices.source(),
        column(Meaning.CASE_KEY),
        base.rowKey(),
        choices.rowIs(),
        time(Meaning.CHANGED_AT),
        column(Meaning.SEQUENCE),
        time(Meaning.OPENED_AT),
        time(Meaning.RESOLVED_AT),
        time(Meaning.CLOSED_AT),
        base.unknown(),
        title(),
        choice(Meaning.STATUS, Status::valueOf, base.status()),
        choice(Meaning.PRIORITY, Priority::valueOf, base.priority()),
        label(Meaning.TYPE, base.type()),
        label(Meaning.AREA, base.area()),
        tags(),
        label(Meaning.TEAM, base.team()),
        label(Meaning.ASSIGNEE, base.assignee()),
        label(Meaning.ACCOUNT, base.account()),
        label(Meaning.CONTACT, base.contact()),
        attributes(),
        message(),
        new LinkedHashSet<>(
            choices.meaning(Meaning.IGNORED).stream().filter(base.ignored()::contains).toList()),
        sections());
  }

  private Optional<String> column(Meaning meaning) {
    return choices.meaning(meaning).stream().findFirst();
  }

  private Optional<TimeColumn> time(Meaning meaning) {
    return column(meaning)
        .map(
            name ->
                new TimeColumn(
                    name,
                    choices.column(name).format().map(Choices::formats).orElse(List.of("ISO")),
                    choices.zone()));
  }

  private String title() {
    if (!choices.title().isBlank()) {
      return choices.title();
    }
    return column(Meaning.TITLE).or(() -> column(Meaning.TEXT)).map("{%s}"::formatted).orElse("");
  }

  /** Values that were not in the sample keep what the other mapping says of them. */
  private <T> Optional<ChoiceColumn<T>> choice(
      Meaning meaning, Function<String, T> ours, Optional<ChoiceColumn<T>> known) {
    return column(meaning)
        .map(
            name -> {
              Optional<ChoiceColumn<T>> same = known.filter(it -> it.column().equals(name));
              var values = new LinkedHashMap<String, T>();
              same.ifPresent(it -> values.putAll(it.values()));
              Optional<T> otherwise = same.flatMap(ChoiceColumn::otherwise);
              for (var value : choices.column(name).values().entrySet()) {
                Optional<T> means =
                    Optional.of(value.getValue())
                        .filter(said -> !said.equals(Choices.NOT_SAID))
                        .map(ours);
                if (value.getKey().equals(Choices.ANY_OTHER)) {
                  otherwise = means;
                } else if (means.isPresent()) {
                  values.put(value.getKey(), means.get());
                } else {
                  values.keySet().removeIf(value.getKey()::equalsIgnoreCase);
                }
              }
              return new ChoiceColumn<>(name, values, otherwise);
            });
  }

  private Optional<LabelColumn> label(Meaning meaning, Optional<LabelColumn> known) {
    return column(meaning)
        .map(name -> new LabelColumn(name, known.map(LabelColumn::prefix).orElse("")));
  }

  private Optional<TagColumns> tags() {
    List<String> names = choices.meaning(Meaning.TAGS);
    return column(Meaning.TAGS)
        .map(
            first ->
                new TagColumns(
                    first,
                    names.subList(1, names.size()),
                    base.tags().map(TagColumns::prefix).orElse("")));
  }

  private Map<String, String> attributes() {
    var names = new HashMap<String, String>();
    base.attributes().forEach((name, column) -> names.put(column, name));
    var attributes = new LinkedHashMap<String, String>();
    for (String column : kept()) {
      String name = names.getOrDefault(column, Slug.of("", column.toLowerCase(Locale.ROOT)));
      String free = name;
      for (int n = 2; attributes.containsKey(free); n++) {
        free = name + "-" + n;
      }
      attributes.put(free, column);
    }
    return attributes;
  }

  /** The number too, by which people know the case: unless its title says it anyway. */
  private List<String> kept() {
    var kept = new ArrayList<>(choices.meaning(Meaning.ATTRIBUTE));
    column(Meaning.CASE_KEY)
        .filter(key -> !title().isEmpty() && !title().contains("{" + key + "}"))
        .ifPresent(kept::addFirst);
    return kept;
  }

  private Optional<MessageColumns> message() {
    Optional<ChoiceColumn<Author>> by =
        choice(Meaning.AUTHOR, Author::valueOf, base.message().flatMap(MessageColumns::by));
    return column(Meaning.TEXT).map(body -> new MessageColumns(body, by));
  }

  /** Where no column says it: another team than the first is an escalation. */
  private static JsonNode byTeams() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("note", "A guess, for you to change: another team than a case's first is a tier up.")
        .put("tier", "SPECIALIST");
  }

  private Map<String, JsonNode> sections() {
    var sections = new LinkedHashMap<>(base.sections());
    Optional<String> flag = column(Meaning.ESCALATED);
    Optional<TimeColumn> at = time(Meaning.ESCALATED_AT);
    if (flag.isEmpty() && at.isEmpty()) {
      if (choices.rowIs() == RowIs.CHANGE && column(Meaning.TEAM).isPresent()) {
        sections.putIfAbsent(ESCALATION, byTeams());
      }
      return sections;
    }
    ObjectNode said = JsonNodeFactory.instance.objectNode().put("tier", "ENGINEERING");
    flag.ifPresent(
        name -> {
          ObjectNode settings = said.putObject("flag").put("column", name);
          var values = settings.putArray("values");
          choices.column(name).values().entrySet().stream()
              .filter(value -> value.getValue().equals(Choices.YES))
              .forEach(value -> values.add(value.getKey()));
        });
    at.ifPresent(
        column -> {
          ObjectNode settings = said.putObject("at").put("column", column.column());
          var formats = settings.putArray("formats");
          column.formats().forEach(formats::add);
          settings.put("zone", column.zone());
        });
    sections.put(ESCALATION, said);
    return sections;
  }
}
