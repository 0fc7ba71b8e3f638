package breakwater.intake.imports.columns;

import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Mapping.Author;
import breakwater.intake.imports.rows.Mapping.RowIs;
import breakwater.journal.Id;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody says that the columns of a file mean.
 *
 * @param source the system that the file comes from
 * @param title a template with columns in braces; empty = the column that means the title
 * @param zone of instants that do not say theirs
 * @param columns in the order of the file
 */
public record Choices(
    String source, String title, String zone, RowIs rowIs, Map<String, Column> columns) {
  /** What a value that says yes stands for. */
  public static final String YES = "YES";

  /** What stands for a value of which nothing is said: it is one of {@link #ANY_OTHER}. */
  public static final String NOT_SAID = "";

  /** The value for those of which nothing is said; where nothing is of it, rows are refused. */
  public static final String ANY_OTHER = "";

  private static final String NO_TEXT =
      "Say also which column holds what was written, not only who wrote it.";

  /** Stands between several formats of one column, which are tried in that order. */
  static final String OR = " or ";

  /**
   * @param format how its instants are written, if it has any; several with {@link #OR} between
   * @param values the names of ours by theirs, if it is a choice; {@link #ANY_OTHER} stands for
   *     those that are not listed; of a column that says whether a case was escalated, {@link #YES}
   *     for each value that says so
   */
  public record Column(Meaning means, Optional<String> format, Map<String, String> values) {
    public static Column of(Meaning means) {
      return new Column(means, Optional.empty(), Map.of());
    }
  }

  static List<String> formats(String several) {
    return List.of(several.split(OR));
  }

  /** What each value of a choice may stand for. */
  public static List<String> possible(Meaning meaning) {
    return switch (meaning) {
      case STATUS -> names(Stream.of(Status.values()).filter(it -> it != Status.MERGED));
      case PRIORITY -> names(Stream.of(Priority.values()));
      case AUTHOR -> names(Stream.of(Author.values()));
      case ESCALATED -> List.of(YES);
      default -> List.of();
    };
  }

  private static List<String> names(Stream<? extends Enum<?>> values) {
    return values.<String>map(Enum::name).toList();
  }

  /** Of a column of which nothing is said, that it means nothing. */
  public Column column(String name) {
    return columns.getOrDefault(name, Column.of(Meaning.IGNORED));
  }

  /** What stands in a column, as far as it is a choice. */
  public List<String> values(String name) {
    return column(name).values().keySet().stream().filter(it -> !it.equals(ANY_OTHER)).toList();
  }

  /** The columns that mean this, in order. */
  List<String> meaning(Meaning meaning) {
    return columns.entrySet().stream()
        .filter(column -> column.getValue().means() == meaning)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What cannot be meant, a sentence each. */
  public List<String> problems() {
    var problems = new ArrayList<String>();
    for (Meaning meaning : Meaning.values()) {
      List<String> same = meaning(meaning);
      if (same.size() > 1 && !meaning.isForMany()) {
        problems.add(
            "“%s” can be one column, but %s are said to be it. Choose one of them."
                .formatted(meaning.words(), String.join(" and ", same)));
      }
    }
    wrongSource().ifPresent(problems::add);
    wrongZone().ifPresent(problems::add);
    if (!meaning(Meaning.AUTHOR).isEmpty() && meaning(Meaning.TEXT).isEmpty()) {
      problems.add(NO_TEXT);
    }
    return problems;
  }

  /** What of {@link #problems} the name of the system is. */
  public Optional<String> wrongSource() {
    return Id.isValid(source)
        ? Optional.empty()
        : Optional.of(
            "“It comes from” names the system in letters, digits and dashes, such as zendesk; it is “%s”."
                .formatted(source));
  }

  /** What of {@link #problems} the time zone is. */
  public Optional<String> wrongZone() {
    return isZone(zone)
        ? Optional.empty()
        : Optional.of("“%s” is no time zone. Write one like Europe/Berlin or UTC.".formatted(zone));
  }

  /** What is to be put right at a column before the file can be imported. */
  public Optional<String> wrong(String name) {
    Column column = column(name);
    Meaning means = column.means();
    if (!means.isForMany() && meaning(means).size() > 1) {
      return Optional.of(
          "Another column is said to be that too: %s. Choose one of them."
              .formatted(
                  String.join(
                      ", ", meaning(means).stream().filter(it -> !it.equals(name)).toList())));
    }
    if (means == Meaning.AUTHOR && meaning(Meaning.TEXT).isEmpty()) {
      return Optional.of(NO_TEXT);
    }
    boolean unsaid =
        means.isChoice()
            && means != Meaning.ESCALATED
            && column.values().values().stream().allMatch(NOT_SAID::equals);
    return unsaid ? Optional.of("Say what each of its values stands for.") : Optional.empty();
  }

  private static boolean isZone(String zone) {
    try {
      ZoneId.of(zone);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The mapping that says so; what only JSON can say stays as it is in another one. */
  public Mapping over(Mapping base) {
    return new MappingOf(this, base).mapping();
  }

  /** The same columns with other meanings. */
  Choices with(Map<String, Column> others) {
    var all = new LinkedHashMap<>(columns);
    all.putAll(others);
    return new Choices(source, title, zone, rowIs, all);
  }
}
