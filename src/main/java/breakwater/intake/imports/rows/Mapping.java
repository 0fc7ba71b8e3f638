package breakwater.intake.imports.rows;

import breakwater.cases.Priority;
import breakwater.cases.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the columns of a file mean. Every row may say where its case stands, and may be a message;
 * the rows of one case in the order of time are its history. Where a row is a whole case, its
 * columns of instants are.
 *
 * @param name by which it is asked for: letters, digits and dashes
 * @param description a sentence for the person who chooses
 * @param source the name of the system that the file comes from; with the case's key it identifies
 *     a case
 * @param caseKey the column that tells which rows are one case; empty = every row is its own case
 * @param rowKey the columns that identify a row within its source, so that a repeat is recognised;
 *     empty = all its cells
 * @param rowIs what one row tells; default {@link RowIs#CHANGE}
 * @param at when the row was so; empty = when it is imported. Of a whole case: since when its
 *     status is what the row says; empty = since the last instant that the row tells, if the case
 *     is finished
 * @param sequence a column of whole numbers that orders rows of one instant; empty = the file's
 *     order
 * @param openedAt when the case began; empty = with its first row
 * @param resolvedAt when a whole case was resolved; an empty cell = it was not
 * @param closedAt the same for its closing
 * @param unknown cells with one of these say nothing, such as {@code ?}
 * @param title of a case, with columns in braces: {@code Incident {number}}; at most 200 characters
 *     are kept
 * @param tags columns with tags, separated by commas or spaces; a row says all of them
 * @param attributes further columns to keep, by the attribute's name
 * @param ignored columns that are left aside on purpose, such as those filled from the future
 * @param sections what other modules read from the rows, see {@link
 *     breakwater.intake.ImportedSection}
 */
public record Mapping(
    String name,
    String description,
    String source,
    Optional<String> caseKey,
    List<String> rowKey,
    RowIs rowIs,
    Optional<TimeColumn> at,
    Optional<String> sequence,
    Optional<TimeColumn> openedAt,
    Optional<TimeColumn> resolvedAt,
    Optional<TimeColumn> closedAt,
    Set<String> unknown,
    String title,
    Optional<ChoiceColumn<Status>> status,
    Optional<ChoiceColumn<Priority>> priority,
    Optional<LabelColumn> type,
    Optional<LabelColumn> area,
    Optional<TagColumns> tags,
    Optional<LabelColumn> team,
    Optional<LabelColumn> assignee,
    Optional<LabelColumn> account,
    Optional<LabelColumn> contact,
    Map<String, String> attributes,
    Optional<MessageColumns> message,
    Set<String> ignored,
    Map<String, JsonNode> sections) {

  public Mapping {
    name = orElse(name, "own");
    description = orElse(description, "");
    source = orElse(source, "");
    rowKey = orElse(rowKey, List.of());
    rowIs = orElse(rowIs, RowIs.CHANGE);
    unknown = orElse(unknown, Set.of());
    title = orElse(title, "");
    attributes = orElse(attributes, Map.of());
    ignored = orElse(ignored, Set.of());
    sections = orElse(sections, Map.of());
    caseKey = orElse(caseKey, Optional.empty());
    at = orElse(at, Optional.empty());
    sequence = orElse(sequence, Optional.empty());
    openedAt = orElse(openedAt, Optional.empty());
    resolvedAt = orElse(resolvedAt, Optional.empty());
    closedAt = orElse(closedAt, Optional.empty());
    status = orElse(status, Optional.empty());
    priority = orElse(priority, Optional.empty());
    type = orElse(type, Optional.empty());
    area = orElse(area, Optional.empty());
    tags = orElse(tags, Optional.empty());
    team = orElse(team, Optional.empty());
    assignee = orElse(assignee, Optional.empty());
    account = orElse(account, Optional.empty());
    contact = orElse(contact, Optional.empty());
    message = orElse(message, Optional.empty());
  }

  /** The same for a file of another system. */
  public Mapping of(String otherSource) {
    return new Mapping(
        name,
        description,
        otherSource,
        caseKey,
        rowKey,
        rowIs,
        at,
        sequence,
        openedAt,
        resolvedAt,
        closedAt,
        unknown,
        title,
        status,
        priority,
        type,
        area,
        tags,
        team,
        assignee,
        account,
        contact,
        attributes,
        message,
        ignored,
        sections);
  }

  /** What one row tells. */
  public enum RowIs {
    /** How a case stood at one instant, or a message on it. */
    CHANGE,
    /** All that is known of a case: what it holds, held from the beginning. */
    CASE
  }

  /**
   * Instants in a column.
   *
   * @param formats tried in order: patterns such as {@code d/M/yyyy H:mm}, or {@code ISO}, {@code
   *     EPOCH_SECONDS}, {@code EPOCH_MILLIS}; empty = ISO
   * @param zone of times that do not say theirs, such as {@code Europe/Berlin}; default UTC
   */
  public record TimeColumn(String column, List<String> formats, String zone) {
    public TimeColumn {
      column = orElse(column, "");
      formats = orElse(formats, List.of("ISO"));
      zone = orElse(zone, "UTC");
    }
  }

  /**
   * A column whose values stand for ours.
   *
   * @param values ours by theirs; compared without regard to case
   * @param otherwise for a value that is not listed; empty = such a row is rejected
   */
  public record ChoiceColumn<T>(String column, Map<String, T> values, Optional<T> otherwise) {
    public ChoiceColumn {
      column = orElse(column, "");
      values = orElse(values, Map.of());
      otherwise = orElse(otherwise, Optional.empty());
    }
  }

  /**
   * A column whose values become labels. An empty cell means none.
   *
   * @param prefix put before each value, so that ids of several systems stay apart: {@code sn-}
   */
  public record LabelColumn(String column, String prefix) {
    public LabelColumn {
      column = orElse(column, "");
      prefix = orElse(prefix, "");
    }
  }

  /**
   * Columns whose words become tags. Empty cells mean none.
   *
   * @param others further columns, where a file has one for each tag
   * @param prefix put before each tag
   */
  public record TagColumns(String column, List<String> others, String prefix) {
    public TagColumns {
      column = orElse(column, "");
      others = orElse(others, List.of());
      prefix = orElse(prefix, "");
    }

    /** All of them, in order. */
    public List<LabelColumn> columns() {
      return Stream.concat(Stream.of(column), others.stream())
          .map(name -> new LabelColumn(name, prefix))
          .toList();
    }
  }

  /**
   * Columns that make a row a message.
   *
   * @param by who wrote it; empty = the customer
   */
  public record MessageColumns(String body, Optional<ChoiceColumn<Author>> by) {
    public MessageColumns {
      body = orElse(body, "");
      by = orElse(by, Optional.empty());
    }
  }

  /** Who wrote a message. */
  public enum Author {
    CUSTOMER,
    AGENT,
    /** An automatic reply of ours. */
    MACHINE,
    /** Somebody of us, for us. */
    NOTE
  }

  /** JSON leaves out what it does not say. */
  private static <T> T orElse(@Nullable T given, T otherwise) {
    return given == null ? otherwise : given;
  }
}
