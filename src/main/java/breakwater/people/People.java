package breakwater.people;

import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.signin.SignIns;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works here. */
@Service
public class People {
  private final PersonTable people;
  private final TeamTable teams;
  private final SignIns signIns;

  People(PersonTable people, TeamTable teams, SignIns signIns) {
    this.people = people;
    this.teams = teams;
    this.signIns = signIns;
  }

  public Optional<Versioned<Person>> find(Caller caller, PersonId id) {
    caller.must(PeopleRight.READ_PEOPLE);
    return people.find(id);
  }

  /** Those of these who are known, in no order. */
  public List<Person> all(Caller caller, Collection<PersonId> ids) {
    caller.must(PeopleRight.READ_PEOPLE);
    return ids.isEmpty() ? List.of() : people.all(ids);
  }

  /**
   * By id, in order.
   *
   * @param after the last id that was seen; empty = from the beginning
   */
  public List<Person> list(Caller caller, Optional<PersonId> after, int limit) {
    caller.must(PeopleRight.READ_PEOPLE);
    return people.list(after.map(PersonId::value).orElse(""), limit);
  }

  /** Also those who have left; by id, in order. A house has thousands at most. */
  public List<Person> everybody(Caller caller) {
    return list(caller, Optional.empty(), Integer.MAX_VALUE);
  }

  /** Grows whenever a person or team is added or changed, so that others need not compare all. */
  public long edition(Caller caller) {
    caller.must(PeopleRight.READ_PEOPLE);
    return people.edition();
  }

  @Transactional
  public Answer<Versioned<Person>> add(Caller caller, Person person) {
    caller.must(PeopleRight.ForAdministrators.MANAGE_PEOPLE);
    Optional<Refusal> refusal = impossible(person);
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    if (!people.add(person)) {
      return Answer.refused(
          Refusal.conflict(
              "person-exists",
              "There is already a person with the id %s. Change them, or choose another id."
                  .formatted(person.id())));
    }
    return Answer.done(new Versioned<>(person, 1));
  }

  /** Adds them, or puts this in the place of all that is known of them. */
  @Transactional
  public Answer<Versioned<Person>> put(Caller caller, Seen seen, Person person) {
    caller.must(PeopleRight.ForAdministrators.MANAGE_PEOPLE);
    return people
        .lock(person.id())
        .map(before -> change(before, seen, person))
        .orElseGet(
            () -> Answer.unless(seen.refusesToMake("this person"), () -> add(caller, person)));
  }

  @Transactional
  public Answer<Versioned<Person>> change(
      Caller caller, PersonId id, Seen seen, PersonChange change) {
    caller.must(PeopleRight.ForAdministrators.MANAGE_PEOPLE);
    return people
        .lock(id)
        .map(before -> change(before, seen, before.value().with(change)))
        .orElseGet(() -> Answer.refused(unknown(id)));
  }

  private Answer<Versioned<Person>> change(Versioned<Person> before, Seen seen, Person after) {
    Optional<Refusal> refusal =
        seen.refuses("this person", before.version())
            .or(() -> impossible(after))
            .or(() -> leavesNoAdministrator(after));
    if (refusal.isPresent()) {
      return Answer.refused(refusal.get());
    }
    people.change(after);
    signIns.forget();
    return Answer.done(new Versioned<>(after, before.version() + 1));
  }

  public static Refusal unknown(PersonId id) {
    return Refusal.notFound("person-unknown", "There is no person with the id %s.".formatted(id));
  }

  private Optional<Refusal> impossible(Person person) {
    if (people.isEmailTaken(person.email(), person.id())) {
      return Optional.of(
          Refusal.conflict(
              "email-taken",
              "Somebody else has this e-mail address already. Use another one, or change theirs."));
    }
    if (person.team().isPresent() && teams.find(person.team().get()).isEmpty()) {
      return Optional.of(
          Refusal.invalid(
              "team-unknown",
              "There is no team %s. Create it first.".formatted(person.team().get())));
    }
    return Optional.empty();
  }

  private Optional<Refusal> leavesNoAdministrator(Person after) {
    boolean stays = after.active() && after.role() == Role.ADMINISTRATOR;
    if (stays || people.isAdministratorBeside(after.id())) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.conflict(
            "last-administrator",
            "%s is the last administrator. Make somebody else administrator first."
                .formatted(after.id())));
  }
}
