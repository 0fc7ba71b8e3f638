package breakwater.triggers.assignment;

import breakwater.cases.Case;
import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.playbook.matrix.Matrix;
import breakwater.triggers.assignment.TeamRule.Then;
import breakwater.triggers.assignment.TeamRule.Way;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds who could take a case over from who has it. */
@Component
public class Successors {
  /** The section of the playbook that is read. */
  public static final Class<?> RULES = TeamRule.All.class;

  private final TeamScene scenes;
  private final WorkTable work;

  Successors(TeamScene scenes, WorkTable work) {
    this.scenes = scenes;
    this.work = work;
  }

  /**
   * Who could.
   *
   * @param person empty = nobody of the team is here, has room, and did not have it before
   * @param busy another node is giving away a case of this team: ask again a little later
   */
  public record Successor(Optional<PersonId> person, boolean busy) {
    public static final Successor NOBODY = new Successor(Optional.empty(), false);
  }

  /** While a case has no team, those who own the first tier stand for it. */
  public Successor of(Case it, History history, Rules rules, Instant now) {
    return it.team()
        .or(() -> firstTier(rules.section(Matrix.class)))
        .map(team -> of(it, team, history, rules, now))
        .orElse(Successor.NOBODY);
  }

  private static Optional<TeamId> firstTier(Matrix matrix) {
    return matrix.step(Tier.FRONTLINE).stream()
        .flatMap(step -> step.owners().teams().stream())
        .findFirst();
  }

  private Successor of(Case it, TeamId team, History history, Rules rules, Instant now) {
    if (!work.reserve(team)) {
      return new Successor(Optional.empty(), true);
    }
    Optional<TeamRule> own = rules.section(TeamRule.All.class).of(Optional.of(team));
    TeamRule rule = own.orElseGet(() -> usual(team));
    Holding holding = Holding.of(it, history);
    Set<PersonId> not = new HashSet<>(holding.had());
    it.assignee().ifPresent(not::add);
    var choosing = new Choosing(rule, scenes.members(it, team, now), now);
    return new Successor(choosing.next(Wanted.by(it, holding), not), false);
  }

  private static TeamRule usual(TeamId team) {
    return new TeamRule(
        team, Way.LOAD, TeamRule.CAPACITY, Optional.empty(), true, Then.REASSIGN, 2, Map.of());
  }
}
