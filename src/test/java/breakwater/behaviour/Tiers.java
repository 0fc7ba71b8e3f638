package breakwater.behaviour;

/** The playbook's section of tiers, with contacts of a test's own at the frontline. */
final class Tiers {
  private Tiers() {}

  /** Of which somebody who works here is the last resort. */
  static String withLastResort() {
    return frontline("teams: [support]", "", "people: [admin]");
  }

  /**
   * Each such as {@code teams: [support]}.
   *
   * @param lastResort of the frontline
   */
  static String frontline(String owners, String backups, String lastResort) {
    return """
    tiers:
      steps:
        - tier: FRONTLINE
          responsibility: First contact
          owners: {%s}
          channel: Desk
          backups: {%s}
          last-resort: {%s}
        - tier: SPECIALIST
          responsibility: Analysis
          owners: {teams: [specialists]}
          channel: Desk
          last-resort: {teams: [management]}
        - tier: ENGINEERING
          responsibility: Fixes
          owners: {teams: [engineering]}
          channel: Board
          last-resort: {teams: [management]}
        - tier: MANAGEMENT
          responsibility: Resources
          owners: {teams: [management]}
          channel: Board
          last-resort: {teams: [management]}
    """
        .formatted(owners, backups, lastResort);
  }
}
