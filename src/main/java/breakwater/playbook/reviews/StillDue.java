package breakwater.playbook.reviews;

import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.playbook.Named;
import breakwater.playbook.reviews.Contacts.Staff;
import breakwater.playbook.versions.PlaybookFact.Change;
import breakwater.playbook.versions.PlaybookFact.Ground;
import breakwater.playbook.versions.PlaybookFact.HoldersLost;
import breakwater.playbook.versions.PlaybookFact.NamedPersonChanged;
import breakwater.playbook.versions.PlaybookFact.ReviewDue;
import breakwater.playbook.versions.PlaybookFact.WantsReview;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is left of a reason for a review, under the rules in force and with those who work here now:
 * whom the rules name no more, and what is as it was before, need not be looked at. Pure.
 *
 * @param number of the version in force
 */
record StillDue(Named named, int number, Staff staff) {
  /** Empty when nothing is left of it. */
  Optional<WantsReview> of(WantsReview fact) {
    return switch (fact) {
      case ReviewDue(Ground ground, int stale, var teams) -> {
        List<TeamId> empty = empty(teams);
        yield ground == Ground.QUARTER
            ? Optional.of(fact)
            : empty.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReviewDue(ground, stale, Optional.of(empty)));
      }
      case HoldersLost lost -> Optional.<WantsReview>of(lost).filter(_ -> isUnheld(lost));
      case NamedPersonChanged(PersonId person, _, Set<Change> changes) -> {
        Set<Change> left =
            changes.stream()
                .filter(change -> stands(change, person))
                .collect(Collectors.toUnmodifiableSet());
        yield left.isEmpty() || named.of(person).isEmpty()
            ? Optional.empty()
            : Optional.of(new NamedPersonChanged(person, number, left));
      }
    };
  }

  /** Of these, or of all where it was not told which, those that are named and empty still. */
  private List<TeamId> empty(Optional<List<TeamId>> teams) {
    return named.teams().stream()
        .filter(team -> teams.isEmpty() || teams.get().contains(team))
        .filter(team -> !staff.teams().getOrDefault(team, false))
        .sorted(Comparator.comparing(TeamId::value))
        .toList();
  }

  private boolean isUnheld(HoldersLost lost) {
    return named.callings().stream()
        .map(calling -> UnheldCalls.holders(calling.whom(), staff))
        .anyMatch(
            it ->
                !it.held()
                    && it.role().equals(lost.role())
                    && it.mark().equals(lost.mark())
                    && Set.<TeamId>copyOf(it.teams()).equals(Set.copyOf(lost.teams())));
  }

  private boolean stands(Change change, PersonId person) {
    boolean works =
        Optional.ofNullable(staff.people().get(person)).filter(Person::active).isPresent();
    return switch (change) {
      case LEFT -> !works;
      case CAME_BACK -> works;
      case ROLE, TEAM -> true;
    };
  }
}
