package breakwater.insight;

/** By what a number is broken down. */
public enum Grouping {
  /** The day, in UTC. */
  DAY,
  /** The ISO week, named by its Monday, in UTC. */
  WEEK,
  PRIORITY,
  TEAM
}
