package breakwater.playbook.setup;

import breakwater.people.Team;
import breakwater.people.TeamId;
import java.util.List;
import java.util.Set;

/** The sections that are written anew: who receives what, and who is called for it. */
final class NewSections {
  static final Set<String> NAMES = Set.of("routing", "ladders");

  private static final TeamId SECURITY = new TeamId("security");
  private static final TeamId SPECIALISTS = new TeamId("specialists");
  private static final TeamId MANAGEMENT = new TeamId("management");

  private static final String TO_SECURITY =
      """
          - tier: ENGINEERING
            types: [security]
            team: security
      """;

  private static final String TOLD_TO_SECURITY =
      """
        # package: what security is told
        context:
          - team: security
            needs:
              - {id: affected-data, label: Which data are affected, required: false}
              - {id: exposure-window, label: Since when and until when they were exposed, required: false}
      """;

  private final List<Team> engineers;
  private final House house;

  /**
   * @param engineers at least one; the first is asked when nothing else fits
   */
  NewSections(List<Team> engineers, House house) {
    this.engineers = engineers;
    this.house = house;
  }

  String text() {
    return routing() + ladders();
  }

  private String routing() {
    boolean secured = house.manned(SECURITY);
    return """

    routing:
      rows:
    %s%s    # GUESS: everything else
        - tier: ENGINEERING
          team: %s
        - tier: SPECIALIST
          team: %s
        - tier: MANAGEMENT
          team: %s
    """
            .formatted(
                secured ? TO_SECURITY : "",
                byArea(),
                engineers.getFirst().id(),
                house.mannedOr(SPECIALISTS),
                house.mannedOr(MANAGEMENT))
        + (secured ? TOLD_TO_SECURITY : "");
  }

  /** The rows of all teams but the first. */
  private String byArea() {
    var rows = new StringBuilder();
    for (Team team : engineers.subList(1, engineers.size())) {
      rows.append(
          """
              # GUESS: what lies in the area of that name
              - tier: ENGINEERING
                areas: [%1$s]
                team: %1$s
          """
              .formatted(team.id()));
    }
    return rows.toString();
  }

  /** Whoever is on call is called first; nothing ends with somebody who is not there. */
  private String ladders() {
    boolean led = house.isLed(engineers);
    return """

    # Who is called when nobody claims an escalation: whoever is on call first.
    ladders:
      rows:
        - tier: ENGINEERING
          steps:
            - {after: 1 min, person: %1$s}   # GUESS: on call
    %2$s      last_resort: {after: 15 min, %3$s}
        - tier: SPECIALIST
          last_resort: {after: 2 h, %3$s}
        - tier: MANAGEMENT
    %4$s      last_resort: {after: 30 min, %3$s}
    """
        .formatted(
            house.onCall().id(),
            led ? "        - {after: 15 min, role: LEAD}\n" : "",
            house.last(),
            house.hasManager() ? "      steps:\n        - {after: 30 min, mark: MANAGER}\n" : "");
  }
}
