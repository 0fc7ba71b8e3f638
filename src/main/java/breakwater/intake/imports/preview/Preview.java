package breakwater.intake.imports.preview;

import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Rejection;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the first rows of a file would become.
 *
 * @param format such as {@code CSV, separated by comma}
 * @param columns of the file
 * @param suggested the shipped mapping that fits the columns
 * @param guessed whether nobody said what the columns mean, so that {@code mapping} is a guess
 * @param mapping by which the rows were read; empty = the one that was asked for cannot be read
 * @param problems of the mapping with this file, a sentence each; empty = it can be imported
 * @param doubts what it can be imported with, but somebody should know first
 * @param rows how many rows were looked at
 * @param cases at most 20
 * @param called how the people and teams are called whom the cases have by ids, for a page
 */
public record Preview(
    String format,
    List<String> columns,
    Optional<String> suggested,
    boolean guessed,
    Optional<Mapping> mapping,
    List<String> problems,
    List<String> doubts,
    int rows,
    List<PreviewedCase> cases,
    List<Rejection> rejections,
    @JsonIgnore Called called) {

  /** Who is meant by ids. */
  public record Called(Map<PersonId, String> people, Map<TeamId, String> teams) {
    static final Called NOBODY = new Called(Map.of(), Map.of());
  }

  /**
   * A case as it would be.
   *
   * @param key in the other system
   */
  public record PreviewedCase(String key, List<Event> events) {}

  /**
   * A fact as it would be told.
   *
   * @param fact its name, such as {@code WaitingBegan}
   * @param detail its values, and its texts cut at 200 characters
   * @param story the same for a page, which has words for it
   */
  public record Event(
      Instant at, String fact, String detail, @JsonIgnore breakwater.cases.story.Event story) {}
}
