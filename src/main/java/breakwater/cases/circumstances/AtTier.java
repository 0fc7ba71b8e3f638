package breakwater.cases.circumstances;

import breakwater.people.Tier;

/** Says on which tier a case is worked on from here on, as far as one thing that climbs goes. */
public interface AtTier extends OfTier {
  /** What climbs, such as an escalation; several of a case may be on their way at once. */
  String climber();

  /**
   * @param highest the highest tier on which this climber was so far
   * @return {@link Tier#FRONTLINE} = it is back with support, or over
   */
  Tier workedOnAt(Tier highest);
}
