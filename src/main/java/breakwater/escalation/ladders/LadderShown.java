package breakwater.escalation.ladders;

import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ladder of an escalation as it stands: who was called when, and who is next.
 *
 * @param called in order, over all times in which it waited to be claimed
 * @param next empty when it was claimed, or the last resort was called
 */
public record LadderShown(List<Called> called, Optional<Next> next) {
  /**
   * @param last whether they are the last resort
   */
  public record Called(
      Instant at, int step, boolean last, List<PersonId> people, List<TeamId> teams) {}

  /**
   * @param at empty until the step before was handed over, from which its wait counts
   */
  public record Next(
      int step, Optional<Instant> at, boolean last, List<PersonId> people, List<TeamId> teams) {}
}
