package breakwater.cases;

import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be different about a case. An empty component stays as it is; an empty value inside
 * one is taken away.
 *
 * @param reason why the priority is set
 * @param tags all the tags that it shall have
 * @param attributes only those that change
 */
public record CaseChange(
    Optional<String> title,
    Optional<Priority> priority,
    Optional<String> reason,
    Optional<Optional<Label>> type,
    Optional<Optional<Label>> area,
    Optional<Optional<PersonId>> assignee,
    Optional<Optional<TeamId>> team,
    Optional<Set<Label>> tags,
    Map<Label, Optional<String>> attributes) {

  public static final CaseChange NOTHING =
      new CaseChange(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of());

  /** A change of the attributes alone. */
  public static CaseChange attributes(Map<Label, Optional<String>> attributes) {
    return new CaseChange(
        NOTHING.title,
        NOTHING.priority,
        NOTHING.reason,
        NOTHING.type,
        NOTHING.area,
        NOTHING.assignee,
        NOTHING.team,
        NOTHING.tags,
        attributes);
  }

  /**
   * A change of who has it alone.
   *
   * @param to empty = nobody
   */
  public static CaseChange assignee(Optional<PersonId> to) {
    return new CaseChange(
        NOTHING.title,
        NOTHING.priority,
        NOTHING.reason,
        NOTHING.type,
        NOTHING.area,
        Optional.of(to),
        NOTHING.team,
        NOTHING.tags,
        NOTHING.attributes);
  }

  /** A change of its team alone. */
  public static CaseChange team(TeamId to) {
    return new CaseChange(
        NOTHING.title,
        NOTHING.priority,
        NOTHING.reason,
        NOTHING.type,
        NOTHING.area,
        NOTHING.assignee,
        Optional.of(Optional.of(to)),
        NOTHING.tags,
        NOTHING.attributes);
  }
}
