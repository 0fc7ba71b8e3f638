package breakwater.playbook.reviews;

import breakwater.people.Person.Mark;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.playbook.Named.Calling;
import breakwater.playbook.Named.Holders;
import breakwater.playbook.reviews.Contacts.Staff;
import breakwater.playbook.reviews.StaleContact.Why;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds roles and marks that the rules call and nobody who works here holds. */
final class UnheldCalls {
  private UnheldCalls() {}

  static Optional<StaleContact> of(Calling calling, Staff staff) {
    return switch (calling.whom()) {
      case Holders.OfMark(Mark mark) ->
          staff.active().anyMatch(person -> person.marks().contains(mark))
              ? Optional.empty()
              : Optional.of(
                  new StaleContact(
                      calling.place(), calling.line(), mark.name(), Why.MARK_UNHELD, List.of()));
      case Holders.OfRole(Role role, Tier tier, Set<TeamId> named) -> {
        Set<TeamId> teams = named.isEmpty() ? staff.ofTier(tier) : named;
        yield teams.isEmpty() || isHeld(role, teams, staff)
            ? Optional.empty()
            : Optional.of(
                new StaleContact(
                    calling.place(),
                    calling.line(),
                    role.name(),
                    Why.ROLE_UNHELD,
                    teams.stream().sorted(Comparator.comparing(TeamId::value)).toList()));
      }
    };
  }

  private static boolean isHeld(Role role, Set<TeamId> teams, Staff staff) {
    return staff
        .active()
        .anyMatch(p -> p.role() == role && p.team().filter(teams::contains).isPresent());
  }
}
