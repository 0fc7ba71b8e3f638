package breakwater.playbook.matrix;

import breakwater.people.Tier;

/**
 * A contact of the matrix that leads nowhere.
 *
 * @param place where it stands in the document
 * @param role as what: {@code owner}, {@code backup} or {@code last resort}
 * @param id of the person or team
 */
public record StaleContact(Tier tier, String place, String role, String id, Why why) {

  /** Why it leads nowhere. */
  public enum Why {
    PERSON_UNKNOWN,
    PERSON_LEFT,
    TEAM_UNKNOWN,
    TEAM_EMPTY
  }

  /** What is true, in a sentence. */
  public String sentence() {
    return switch (why) {
      case PERSON_UNKNOWN -> "Nobody with the id %s works here.".formatted(id);
      case PERSON_LEFT -> "%s has left.".formatted(id);
      case TEAM_UNKNOWN -> "There is no team %s.".formatted(id);
      case TEAM_EMPTY -> "Nobody who works here is in the team %s.".formatted(id);
    };
  }

  /** What to do, in a sentence. */
  public String instead() {
    return switch (why) {
      case PERSON_UNKNOWN -> "Write the id of somebody who works here.";
      case PERSON_LEFT -> "Write the id of whoever does this instead.";
      case TEAM_UNKNOWN -> "Create the team, or write the id of one that exists.";
      case TEAM_EMPTY -> "Give the team a member, or name another one.";
    };
  }
}
