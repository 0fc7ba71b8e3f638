package breakwater.triggers.steps;

/** Who is told, or decides. */
public enum Whom {
  /** Who has the case. */
  AGENT,
  /** The leads of the case's team; while it has none, of the teams that own its tier. */
  SUPERVISOR,
  /** Whoever is in the case's team; while it has none, the owners of its tier. */
  TEAM,
  /** Owners of a tier in the matrix; where none of them is here, its backups. */
  ON_CALL,
  /**
   * The last resort of a tier in the matrix, here or away: nobody comes after. Of whom nobody works
   * here any more, nobody is told; the administrators hear that nothing could be done.
   */
  LAST_RESORT,
  /** Somebody named. */
  PERSON;

  /** Whether it may be that there is nobody. */
  boolean mayBeNobody() {
    return this != LAST_RESORT;
  }
}
