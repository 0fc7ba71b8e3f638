package breakwater.triggers.steps;

/** What may be done when a promise is near or missed (framework, step 1). */
public enum Deed {
  /** Somebody is told. */
  NOTIFY,
  /** Somebody else of the team gets the case, or somebody named. */
  REASSIGN,
  /** Another team gets the case. */
  CHANGE_TEAM,
  RAISE_PRIORITY,
  /** Somebody with more authority decides from here on. */
  CHANGE_DECIDER,
  /** Other promises hold: the case gets the tag {@code policy:<name>}, for which rules may ask. */
  SWITCH_POLICY,
  /** The case is called for by a higher tier; its gate stays what it is. */
  CALL,
  CLOSE
}
