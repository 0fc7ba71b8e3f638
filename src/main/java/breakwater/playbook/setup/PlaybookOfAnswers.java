package breakwater.playbook.setup;

import breakwater.people.Team;
import breakwater.people.Tier;
import java.util.List;
import java.util.stream.Collectors;

/** Writes five answers into a playbook, each guess marked as one. */
final class PlaybookOfAnswers {
  private PlaybookOfAnswers() {}

  /**
   * @param before the playbook in force; all but its routing and who owns the tiers that were named
   *     stays as it is
   */
  static String write(String before, Answers answers, List<Team> engineering) {
    String kept = inOfficeHours(without(before));
    String owned = owned(kept, Tier.FRONTLINE, List.of(answers.first()));
    return remarks(answers) + owned(owned, Tier.ENGINEERING, engineering) + routing(engineering);
  }

  /** The tier belongs to the teams that were named. */
  private static String owned(String playbook, Tier tier, List<Team> teams) {
    String ids = teams.stream().map(team -> team.id().value()).collect(Collectors.joining(", "));
    return playbook.replaceFirst(
        "(- tier: %s\\R(?: {6}.*\\R)*? {6}owners: )\\{.*\\}.*".formatted(tier),
        "$1{teams: [%s]}   # GUESS: by name".formatted(ids));
  }

  private static String remarks(Answers answers) {
    return """
    # Made by the first hour. Each line that says GUESS is one: look at it, correct it, take the word away.
    # GUESS hours: Monday to Friday %s to %s, %s; they are the calendar 'office'
    # GUESS on call: %s
    # GUESS chat: %s, tracker: %s (connect them under Settings)

    """
        .formatted(
            plain(answers.opens()),
            plain(answers.closes()),
            plain(answers.zone()),
            answers.onCall().isBlank() ? "nobody yet" : plain(answers.onCall()),
            plain(answers.chat()),
            plain(answers.tracker()));
  }

  /** What nobody called urgent is promised in the hours of the house. */
  private static String inOfficeHours(String playbook) {
    return playbook.replaceFirst(
        "(- name: standard\\R +calendar: )always", "$1office   # GUESS: the hours of the house");
  }

  /** A remark is one line. */
  private static String plain(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]", " ").strip();
    return line.length() <= 100 ? line : line.substring(0, 100);
  }

  /** Without the section {@code routing}, from its key to the next key at the margin. */
  private static String without(String before) {
    var kept = new StringBuilder();
    boolean leaving = false;
    for (String line : before.lines().toList()) {
      if (line.matches("[A-Za-z].*")) {
        leaving = line.startsWith("routing:");
      }
      boolean remark = line.startsWith("# Made by the first hour.") || line.startsWith("# GUESS ");
      if (!leaving && !remark) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString();
  }

  private static String routing(List<Team> engineering) {
    var rows = new StringBuilder();
    for (Team team : engineering.subList(1, engineering.size())) {
      rows.append(
          """
              # GUESS: what lies in the area of that name
              - tier: ENGINEERING
                areas: [%1$s]
                team: %1$s
          """
              .formatted(team.id()));
    }
    return """

    routing:
      rows:
        - tier: ENGINEERING
          types: [security]
          team: security
    %s    # GUESS: everything else
        - tier: ENGINEERING
          team: %s
        - tier: SPECIALIST
          team: specialists
        - tier: MANAGEMENT
          team: management
      # package: what security is told
      context:
        - team: security
          needs:
            - {id: affected-data, label: Which data are affected, required: false}
            - {id: exposure-window, label: Since when and until when they were exposed, required: false}
    """
        .formatted(rows, engineering.getFirst().id());
  }
}
