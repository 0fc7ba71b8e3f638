package breakwater.escalation.ladders;

import breakwater.people.Person.Mark;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The playbook's section {@code ladders}: who is called when nobody claims an escalation.
 *
 * @param rows the first that fits an escalation holds; where none does, nobody more is called
 */
record Ladders(List<Row> rows) {
  /** What holds under a document that has no such section. */
  static final Ladders NONE = new Ladders(List.of());

  /**
   * @param teams empty = any
   * @param steps in order; the last one is the last resort
   */
  record Row(Tier tier, Set<TeamId> teams, List<Step> steps) {
    boolean fits(Tier raisedTo, Optional<TeamId> team) {
      return tier == raisedTo && (teams.isEmpty() || team.filter(teams::contains).isPresent());
    }

    boolean covers(Row other) {
      return tier == other.tier
          && (teams.isEmpty() || (!other.teams.isEmpty() && teams.containsAll(other.teams)));
    }
  }

  /**
   * @param after how long after the step before was handed over; of the first, after the raising
   */
  record Step(Whom whom, Duration after) {}

  /** Whom a step calls. */
  sealed interface Whom {
    record One(PersonId person) implements Whom {}

    record Everybody(TeamId team) implements Whom {}

    /**
     * @param team empty = the team that has the escalation
     */
    record OfRole(Role role, Optional<TeamId> team) implements Whom {}

    record Marked(Mark mark) implements Whom {}
  }

  Optional<Row> row(Tier tier, Optional<TeamId> team) {
    return rows.stream().filter(row -> row.fits(tier, team)).findFirst();
  }
}
