package breakwater.playbook.matrix;

import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The playbook's section {@code tiers}: the one place that says who is responsible for what
 * (framework, step 2).
 *
 * @param steps from the first tier up; two in a small company, three or four in others
 */
public record Matrix(List<Step> steps) {
  /** What holds under a document that has no such section. */
  static final Matrix NONE = new Matrix(List.of());

  /** The row of a tier; empty = the house has no such tier. */
  public Optional<Step> step(Tier tier) {
    return steps.stream().filter(step -> step.tier() == tier).findFirst();
  }

  /**
   * One row.
   *
   * @param responsibility what this tier does, in the house's words
   * @param triggers when a case comes to it, in the house's words
   * @param acknowledge within what time somebody answers; empty = what the promises say
   * @param channel where it is reached
   * @param backups whom to call, in this order, when the owners do not answer
   * @param lastResort who answers for it when nobody else does
   */
  public record Step(
      Tier tier,
      String responsibility,
      Contacts owners,
      List<String> triggers,
      Optional<Duration> acknowledge,
      Optional<Duration> resolve,
      String channel,
      Contacts backups,
      Contacts lastResort) {}

  /** People and teams, of either none or some. */
  public record Contacts(List<PersonId> people, List<TeamId> teams) {
    public boolean none() {
      return people.isEmpty() && teams.isEmpty();
    }
  }
}
