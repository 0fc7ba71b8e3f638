package breakwater.triggers.assignment;

import java.util.List;

/**
 * Unfinished cases that no team has, as whoever answers for them sees them.
 *
 * @param totals of all of them
 * @param cases those longest without an answer first
 * @param more whether there are more cases than are listed
 */
public record WithoutTeam(Totals totals, List<Work> cases, boolean more) {
  /**
   * How it stands with them.
   *
   * @param queue of these, those that nobody has
   * @param near those with a promise that is near, and none that is missed
   * @param missed those with a promise that is missed
   */
  public record Totals(int open, int queue, int near, int missed) {}
}
