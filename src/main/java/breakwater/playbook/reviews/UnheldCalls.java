package breakwater.playbook.reviews;

import breakwater.people.Person.Mark;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.playbook.Named.Calling;
import breakwater.playbook.Named.Holders;
import breakwater.playbook.reviews.Contacts.Staff;
import breakwater.playbook.reviews.StaleContact.Why;
import breakwater.playbook.versions.PlaybookFact.NamedHolders;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds roles and marks that the rules call and nobody who works here holds. */
final class UnheldCalls {
  private UnheldCalls() {}

  static Optional<StaleContact> of(Calling calling, Staff staff) {
    NamedHolders holders = holders(calling.whom(), staff);
    return holders.held()
        ? Optional.empty()
        : Optional.of(
            new StaleContact(
                calling.place(),
                calling.line(),
                id(holders),
                Optional.empty(),
                why(holders),
                holders.teams()));
  }

  /** How it stands with those who are called; a role of no team at all is missed by nobody. */
  static NamedHolders holders(Holders called, Staff staff) {
    return switch (called) {
      case Holders.OfMark(Mark mark) ->
          new NamedHolders(
              Optional.empty(),
              Optional.of(mark),
              List.of(),
              staff.active().anyMatch(person -> person.marks().contains(mark)));
      case Holders.OfRole(Role role, Tier tier, Set<TeamId> named) -> {
        Set<TeamId> teams = named.isEmpty() ? staff.ofTier(tier) : named;
        yield new NamedHolders(
            Optional.of(role),
            Optional.empty(),
            teams.stream().sorted(Comparator.comparing(TeamId::value)).toList(),
            teams.isEmpty() || isHeld(role, teams, staff));
      }
    };
  }

  private static String id(NamedHolders holders) {
    return holders.role().map(Role::name).or(() -> holders.mark().map(Mark::name)).orElse("");
  }

  private static Why why(NamedHolders holders) {
    return holders.role().isPresent() ? Why.ROLE_UNHELD : Why.MARK_UNHELD;
  }

  private static boolean isHeld(Role role, Set<TeamId> teams, Staff staff) {
    return staff
        .active()
        .anyMatch(p -> p.role() == role && p.team().filter(teams::contains).isPresent());
  }
}
