package breakwater.playbook.setup;

import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.playbook.matrix.Matrix;
import breakwater.playbook.matrix.Matrix.Contacts;
import breakwater.playbook.text.YamlEdit;
import java.util.List;
import java.util.stream.Collectors;

/** Writes five answers into a playbook, each guess marked as one. */
final class PlaybookOfAnswers {
  private final Answers answers;
  private final House house;

  private PlaybookOfAnswers(Answers answers, House house) {
    this.answers = answers;
    this.house = house;
  }

  /**
   * @param before the playbook in force; all but its routing, its ladders, and who in its matrix is
   *     named by an answer or is not there, stays as it is
   * @param matrix what it says of the tiers
   */
  static String write(String before, Matrix matrix, Answers answers, House house) {
    var writer = new PlaybookOfAnswers(answers, house);
    String kept = inOfficeHours(without(writer.contacts(before, matrix))).strip() + "\n";
    return writer.remarks() + kept + new NewSections(answers.engineers(), house).text();
  }

  /** Each tier belongs to the teams that were named, and to nobody who is not there. */
  private String contacts(String text, Matrix matrix) {
    String written = text;
    for (int i = 0; i < matrix.steps().size(); i++) {
      Matrix.Step step = matrix.steps().get(i);
      String place = "tiers.steps[%d].".formatted(i);
      Contacts owners =
          switch (step.tier()) {
            case FRONTLINE -> house.owners(Tier.FRONTLINE, List.of(answers.first()));
            case ENGINEERING -> house.owners(Tier.ENGINEERING, answers.engineers());
            case SPECIALIST, MANAGEMENT -> house.reached(step.owners());
          };
      written = put(written, place + "owners", step.owners(), owners, "by name");
      written = there(written, place + "last-resort", step.lastResort());
      if (!step.backups().none()) {
        written = there(written, place + "backups", step.backups());
      }
    }
    return written;
  }

  private String there(String text, String place, Contacts named) {
    return put(text, place, named, house.reached(named), "nobody else is there");
  }

  private static String put(String text, String place, Contacts was, Contacts is, String why) {
    return was.equals(is)
        ? text
        : YamlEdit.of(text).replace(place, "%s   # GUESS: %s".formatted(words(is), why));
  }

  private static String words(Contacts contacts) {
    String teams =
        contacts.teams().stream().map(TeamId::value).collect(Collectors.joining(", ", "[", "]"));
    String people =
        contacts.people().stream()
            .map(Object::toString)
            .collect(Collectors.joining(", ", "[", "]"));
    if (contacts.people().isEmpty()) {
      return "{teams: %s}".formatted(teams);
    }
    return contacts.teams().isEmpty()
        ? "{people: %s}".formatted(people)
        : "{teams: %s, people: %s}".formatted(teams, people);
  }

  private String remarks() {
    return AnswersInForce.MADE
        + """
         Each line that says GUESS is one: look at it, correct it, take the word away.
        # GUESS hours: Monday to Friday %s to %s, %s; they are the calendar 'office'
        # GUESS on call: %s (%s); called first in 'ladders'
        # GUESS chat: %s, tracker: %s (connect them under Settings)

        """
            .formatted(
                plain(answers.opens()),
                plain(answers.closes()),
                plain(answers.zone()),
                plain(house.onCall().name()),
                house.onCall().id(),
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

  /**
   * Without the sections that are written anew, each from its key to the next key at the margin.
   */
  private static String without(String before) {
    var kept = new StringBuilder();
    boolean leaving = false;
    for (String line : before.lines().toList()) {
      if (line.matches("[A-Za-z].*")) {
        leaving = NewSections.NAMES.contains(line.replaceFirst(":.*", ""));
      }
      boolean remark = line.startsWith(AnswersInForce.MADE) || line.startsWith("# GUESS ");
      if (!leaving && !remark) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString();
  }
}
