package breakwater.playbook.reviews;

import breakwater.people.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Somebody whom the rules name and who cannot answer.
 *
 * @param place where they are named, such as {@code tiers.steps[0].owners.people}
 * @param line of the document, from 1
 * @param id of the person or team, or the role or mark
 * @param name of a person who is known here, also after they left
 * @param teams of any of which somebody with the role is called; empty for all else
 */
public record StaleContact(
    String place, int line, String id, Optional<String> name, Why why, List<TeamId> teams) {
  private static final int MOST_NAMED = 5;

  /** Why they cannot answer. */
  public enum Why {
    PERSON_UNKNOWN,
    PERSON_LEFT,
    /** For a time: the rules need not change. */
    PERSON_AWAY,
    TEAM_UNKNOWN,
    TEAM_EMPTY,
    ROLE_UNHELD,
    MARK_UNHELD;

    /** Whether a text that says so does not come into force; the rest may be mended elsewhere. */
    boolean refuses() {
      return this == PERSON_UNKNOWN || this == PERSON_LEFT || this == TEAM_UNKNOWN;
    }

    /** Whether it is no person and no team, but something that nobody holds. */
    boolean unheld() {
      return this == ROLE_UNHELD || this == MARK_UNHELD;
    }
  }

  /** What is true, in a sentence. */
  public String sentence() {
    return switch (why) {
      case PERSON_UNKNOWN -> "Nobody with the id %s works here.".formatted(id);
      case PERSON_LEFT -> "%s has left.".formatted(told());
      case PERSON_AWAY -> "%s is away.".formatted(told());
      case TEAM_UNKNOWN -> "There is no team '%s'.".formatted(id);
      case TEAM_EMPTY -> "Nobody who works here is in the team %s.".formatted(id);
      case ROLE_UNHELD -> "Nobody who works here is %s of %s.".formatted(id, named(teams));
      case MARK_UNHELD -> "Nobody who works here bears the mark %s.".formatted(id);
    };
  }

  /** The id too: it is what stands in the text. */
  private String told() {
    return name.map(it -> "%s (%s)".formatted(it, id)).orElse(id);
  }

  /** The first of them, and how many there are more. */
  static String named(List<TeamId> teams) {
    String some =
        teams.stream().limit(MOST_NAMED).map(TeamId::value).collect(Collectors.joining(" or "));
    return teams.size() <= MOST_NAMED
        ? some
        : "%s or %d more teams".formatted(some, teams.size() - MOST_NAMED);
  }

  /** What to do, in a sentence. */
  public String instead() {
    return switch (why) {
      case PERSON_UNKNOWN -> "Write the id of somebody who works here.";
      case PERSON_LEFT -> "Write the id of whoever does this instead.";
      case PERSON_AWAY -> "See that somebody named beside them is here.";
      case TEAM_UNKNOWN -> "Create the team, or write the id of one that exists.";
      case TEAM_EMPTY -> "Give the team a member, or name another one.";
      case ROLE_UNHELD -> "Give one of the team the role, or call somebody else.";
      case MARK_UNHELD -> "Give somebody the mark, or call somebody else.";
    };
  }
}
