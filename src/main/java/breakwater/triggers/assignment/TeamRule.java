package breakwater.triggers.assignment;

import breakwater.cases.Label;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one team shares its work.
 *
 * @param capacity open cases of one person, from which on they are given no more by themselves
 * @param silent how long who has a case may say nothing after the customer wrote; empty = for ever
 * @param away whether the work of people who are away is moved
 * @param then where a case goes that is taken from somebody
 * @param moves how often a case is moved by itself, absences aside, until the customer has an
 *     answer; after that it waits in the queue for a person to decide
 * @param skills what somebody can do; who has no row can do everything
 */
record TeamRule(
    TeamId team,
    Way way,
    int capacity,
    Optional<Duration> silent,
    boolean away,
    Then then,
    int moves,
    Map<PersonId, Skill> skills) {

  /** Where the playbook names none. */
  static final int CAPACITY = 20;

  /** Stands where no team answers for what has none. */
  private static final TeamId NO_TEAM = new TeamId("none");

  /** How the next person is chosen. */
  enum Way {
    /** Nobody is chosen: people take cases themselves. */
    NOBODY,
    /** Who was given a case longest ago. */
    ROUND_ROBIN,
    /** Who has most room, in relation to their capacity. */
    LOAD,
    /** Of those whose skills fit best, who has most room. */
    SKILL
  }

  /** Where it goes. */
  enum Then {
    REASSIGN,
    QUEUE
  }

  /**
   * @param areas empty = all
   * @param types empty = all
   * @param capacity their own; empty = the team's
   */
  record Skill(Set<Label> areas, Set<Label> types, Optional<Integer> capacity) {
    static final Skill EVERYTHING = new Skill(Set.of(), Set.of(), Optional.empty());
  }

  /**
   * Of a team that the playbook does not name: people take cases themselves, and who is away loses
   * the case on which the customer waits to their substitute, or to the team's queue.
   */
  static TeamRule unwritten(TeamId team) {
    return new TeamRule(
        team, Way.NOBODY, CAPACITY, Optional.empty(), true, Then.QUEUE, 2, Map.of());
  }

  /**
   * Of cases without a team, which somebody has all the same: nobody is chosen for them, and who is
   * away or silent loses them to their substitute, or to where everybody finds them. How long one
   * may be silent is what the first of the teams says that answer for them.
   *
   * @param answering the teams that own the tier
   */
  static TeamRule ofNoTeam(List<TeamId> answering, All rules) {
    Optional<TeamRule> theirs =
        answering.stream().flatMap(team -> rules.of(Optional.of(team)).stream()).findFirst();
    return new TeamRule(
        answering.isEmpty() ? NO_TEAM : answering.getFirst(),
        Way.NOBODY,
        CAPACITY,
        theirs.flatMap(TeamRule::silent),
        theirs.map(TeamRule::away).orElse(true),
        Then.QUEUE,
        2,
        Map.of());
  }

  Skill skill(PersonId person) {
    return skills.getOrDefault(person, Skill.EVERYTHING);
  }

  int capacity(PersonId person) {
    return skill(person).capacity().orElse(capacity);
  }

  /** The playbook's section {@code assignment}. */
  record All(List<TeamRule> teams) {
    Optional<TeamRule> of(Optional<TeamId> team) {
      return teams.stream()
          .filter(rule -> team.filter(rule.team()::equals).isPresent())
          .findFirst();
    }
  }
}
