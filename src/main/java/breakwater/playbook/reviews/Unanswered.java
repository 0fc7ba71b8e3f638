package breakwater.playbook.reviews;

import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.playbook.matrix.Matrix;
import breakwater.playbook.reviews.Contacts.Staff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of the matrix of which nobody can answer any more: whom it names has left, and in its
 * teams nobody works.
 *
 * <p>A team in which nobody ever was, or that is still to be created, is another matter: a house
 * that is being set up has such teams, and its administrators hear of what nobody there can.
 *
 * @param people who have left
 * @param teams all of whose members have left
 */
record Unanswered(List<Person> people, List<TeamId> teams) {

  /** Empty when somebody can, or nobody is named. */
  static Optional<Unanswered> of(Matrix.Contacts list, Staff staff) {
    boolean works =
        list.people().stream().anyMatch(id -> works(id, staff))
            || list.teams().stream().anyMatch(id -> staff.teams().getOrDefault(id, false));
    var lost =
        new Unanswered(
            list.people().stream()
                .flatMap(id -> Optional.ofNullable(staff.people().get(id)).stream())
                .toList(),
            list.teams().stream().filter(team -> isLost(team, staff)).toList());
    return works || (lost.people.isEmpty() && lost.teams.isEmpty())
        ? Optional.empty()
        : Optional.of(lost);
  }

  private static boolean works(PersonId id, Staff staff) {
    return Optional.ofNullable(staff.people().get(id)).filter(Person::active).isPresent();
  }

  private static boolean isLost(TeamId team, Staff staff) {
    return !staff.teams().getOrDefault(team, false)
        && staff.people().values().stream()
            .anyMatch(person -> person.team().filter(team::equals).isPresent());
  }

  /** Who has left, in a sentence. */
  String sentence() {
    String persons =
        people.stream()
            .map(who -> "%s (%s)".formatted(who.name(), who.id().value()))
            .collect(Collectors.joining(" and "));
    return Stream.of(
            people.isEmpty() ? "" : persons + (people.size() == 1 ? " has left." : " have left."),
            teams.isEmpty()
                ? ""
                : "Nobody who works here is in the team %s."
                    .formatted(
                        teams.stream().map(TeamId::value).collect(Collectors.joining(" or "))))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
