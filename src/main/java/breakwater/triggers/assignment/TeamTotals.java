package breakwater.triggers.assignment;

import breakwater.people.TeamId;

/**
 * How it stands with a team's unfinished cases.
 *
 * @param queue of these, those that nobody has
 * @param near those with a promise that is near, and none that is missed
 * @param missed those with a promise that is missed
 */
public record TeamTotals(TeamId team, int open, int queue, int near, int missed) {}
