package breakwater.playbook.setup;

import breakwater.journal.Answer;
import breakwater.people.Meant;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.Team;
import breakwater.people.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who is meant by the answer to "who is on call".
 *
 * @param person who is called
 * @param added whether they are new here
 */
record OnCall(Person person, boolean added) {

  /**
   * @param asks who sets the house up; empty = a program
   * @param everybody who works here or has left
   * @param team in which somebody new is; empty = the answer to that is wrong
   */
  static Answer<OnCall> of(
      Optional<PersonId> asks, Answers answers, List<Person> everybody, Optional<Team> team) {
    String said = answers.onCall().strip();
    String email = answers.onCallEmail().strip();
    if (said.isEmpty()) {
      return email.isEmpty()
          ? whoAsks(asks, everybody)
          : wanting("Give the name of whoever is on call beside their e-mail address.");
    }
    Meant by = Meant.of(everybody);
    List<Person> meant = by.by(said).isEmpty() ? by.by(email) : by.by(said);
    List<Person> here = meant.stream().filter(Person::active).toList();
    if (here.size() == 1) {
      return Answer.done(new OnCall(here.getFirst(), false));
    }
    if (here.size() > 1) {
      return wanting(
          "You named '%s' as who is on call, and %d people here are called that. Give the id or the e-mail address of one of them."
              .formatted(said, here.size()));
    }
    if (!meant.isEmpty()) {
      return wanting(
          "You named '%s' as who is on call, and they have left. Name somebody who works here, or let them back in under Settings, People."
              .formatted(said));
    }
    return email.isEmpty()
        ? wanting(
            "You named '%s' as who is on call, and nobody here has that name, id or e-mail address. Name somebody who works here, or give their e-mail address too, and they are added."
                .formatted(said))
        : added(said, email, team);
  }

  private static Answer<OnCall> whoAsks(Optional<PersonId> asks, List<Person> everybody) {
    return everybody.stream()
        .filter(person -> person.active() && asks.filter(person.id()::equals).isPresent())
        .findFirst()
        .map(person -> Answer.done(new OnCall(person, false)))
        .orElseGet(
            () ->
                wanting("Name who is on call: somebody must be called when nobody else answers."));
  }

  private static Answer<OnCall> added(String name, String email, Optional<Team> team) {
    String id = Answers.id(name);
    if (id.isEmpty() || name.length() > 200 || !email.matches("[^\\s@]{1,100}@[^\\s@]{1,150}")) {
      return wanting(
          "You want '%s' added as who is on call. Give a name in letters or digits, and an e-mail address such as ada@example.org."
              .formatted(name));
    }
    return Answer.done(
        new OnCall(
            new Person(
                new PersonId(id),
                name,
                email,
                Role.ENGINEER,
                Optional.of(Tier.ENGINEERING),
                team.map(Team::id),
                Set.of(),
                true),
            true));
  }

  private static Answer<OnCall> wanting(String sentence) {
    return Answer.refused(Answers.wanting(Map.of("onCall", sentence)));
  }
}
