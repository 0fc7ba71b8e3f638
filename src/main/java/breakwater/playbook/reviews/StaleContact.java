package breakwater.playbook.reviews;

/**
 * Somebody whom the rules name and who cannot answer.
 *
 * @param place where they are named, such as {@code tiers.steps[0].owners.people}
 * @param line of the document, from 1
 * @param id of the person or team
 */
public record StaleContact(String place, int line, String id, Why why) {

  /** Why they cannot answer. */
  public enum Why {
    PERSON_UNKNOWN,
    PERSON_LEFT,
    /** For a time: the rules need not change. */
    PERSON_AWAY,
    TEAM_UNKNOWN,
    TEAM_EMPTY
  }

  /** What is true, in a sentence. */
  public String sentence() {
    return switch (why) {
      case PERSON_UNKNOWN -> "Nobody with the id %s works here.".formatted(id);
      case PERSON_LEFT -> "%s has left.".formatted(id);
      case PERSON_AWAY -> "%s is away.".formatted(id);
      case TEAM_UNKNOWN -> "There is no team %s.".formatted(id);
      case TEAM_EMPTY -> "Nobody who works here is in the team %s.".formatted(id);
    };
  }

  /** What to do, in a sentence. */
  public String instead() {
    return switch (why) {
      case PERSON_UNKNOWN -> "Write the id of somebody who works here.";
      case PERSON_LEFT -> "Write the id of whoever does this instead.";
      case PERSON_AWAY -> "See that somebody named beside them is here.";
      case TEAM_UNKNOWN -> "Create the team, or write the id of one that exists.";
      case TEAM_EMPTY -> "Give the team a member, or name another one.";
    };
  }
}
