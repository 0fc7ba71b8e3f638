package breakwater.playbook.reviews;

import breakwater.journal.Clock;
import breakwater.people.Caller;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.absence.Absence;
import breakwater.people.absence.Absences;
import breakwater.playbook.Named;
import breakwater.playbook.Named.Naming;
import breakwater.playbook.Playbooks;
import breakwater.playbook.reviews.Contacts.Staff;
import breakwater.playbook.reviews.StaleContact.Why;
import breakwater.playbook.versions.PlaybookRight;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds those whom the rules name and who have left, never were here, are away, or a team of
 * nobody; and what nobody holds whom the rules call by it.
 */
@Component
public class StaleContacts {
  private final Contacts contacts;
  private final Absences absences;
  private final Playbooks playbooks;
  private final Clock clock;

  StaleContacts(Contacts contacts, Absences absences, Playbooks playbooks, Clock clock) {
    this.contacts = contacts;
    this.absences = absences;
    this.playbooks = playbooks;
    this.clock = clock;
  }

  /** Of the playbook in force, in the order of its text. */
  public List<StaleContact> inForce(Caller caller) {
    caller.must(PlaybookRight.READ_PLAYBOOK);
    return of(playbooks.at(clock.now()).section(Named.class), contacts.staff(), absences.now());
  }

  /**
   * @param away who is, now
   */
  static List<StaleContact> of(Named named, Staff staff, Map<PersonId, Absence> away) {
    return Stream.concat(
            named.all().stream().flatMap(naming -> of(naming, staff, away).stream()),
            named.callings().stream().flatMap(calling -> UnheldCalls.of(calling, staff).stream()))
        .sorted(Comparator.comparingInt(StaleContact::line))
        .toList();
  }

  private static Optional<StaleContact> of(
      Naming naming, Staff staff, Map<PersonId, Absence> away) {
    return why(naming, staff, away)
        .map(
            why ->
                new StaleContact(
                    naming.place(),
                    naming.line(),
                    naming.who().value(),
                    name(naming, staff),
                    why,
                    List.of()));
  }

  private static Optional<String> name(Naming naming, Staff staff) {
    return naming.who() instanceof PersonId id
        ? Optional.ofNullable(staff.people().get(id)).map(Person::name)
        : Optional.empty();
  }

  private static Optional<Why> why(Naming naming, Staff staff, Map<PersonId, Absence> away) {
    return switch (naming.who()) {
      case PersonId id -> person(id, Optional.ofNullable(staff.people().get(id)), away);
      case TeamId id -> team(Optional.ofNullable(staff.teams().get(id)));
      default -> Optional.empty();
    };
  }

  private static Optional<Why> person(
      PersonId id, Optional<Person> found, Map<PersonId, Absence> away) {
    if (found.isEmpty()) {
      return Optional.of(Why.PERSON_UNKNOWN);
    }
    if (!found.get().active()) {
      return Optional.of(Why.PERSON_LEFT);
    }
    return away.containsKey(id) ? Optional.of(Why.PERSON_AWAY) : Optional.empty();
  }

  private static Optional<Why> team(Optional<Boolean> manned) {
    return manned.isEmpty()
        ? Optional.of(Why.TEAM_UNKNOWN)
        : manned.filter(yes -> !yes).map(_ -> Why.TEAM_EMPTY);
  }
}
