package breakwater.cases;

import breakwater.accounts.Accounts;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Teams;
import breakwater.people.Versioned;
import breakwater.people.sight.Sight;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Refuses to name whom nobody knows. History from elsewhere may: it is what happened there. */
@Component
class Known {
  private final Accounts accounts;
  private final People people;
  private final Teams teams;
  private final Sight sight;

  Known(Accounts accounts, People people, Teams teams, Sight sight) {
    this.accounts = accounts;
    this.people = people;
    this.teams = teams;
    this.sight = sight;
  }

  Optional<Refusal> refuses(Opening opening) {
    return opening
        .account()
        .filter(id -> !accounts.has(id))
        .map(id -> no("no-such-account", "There is no account %s. Add it first.".formatted(id)))
        .or(
            () ->
                opening
                    .contact()
                    .filter(id -> !accounts.has(id))
                    .map(id -> no("no-such-contact", "There is no contact %s.".formatted(id))));
  }

  Optional<Refusal> refuses(Caller caller, Case now, CaseChange change) {
    return change
        .assignee()
        .flatMap(assignee -> assignee)
        .flatMap(id -> refusesAssignee(caller, now, id))
        .or(
            () ->
                change
                    .team()
                    .flatMap(team -> team)
                    .filter(id -> teams.find(caller, id).isEmpty())
                    .map(
                        id ->
                            no(
                                "team-unknown",
                                "There is no team %s. Create it first.".formatted(id))));
  }

  private Optional<Refusal> refusesAssignee(Caller caller, Case now, PersonId id) {
    Optional<Person> person = people.find(caller, id).map(Versioned::value);
    if (person.isEmpty()) {
      return Optional.of(
          no("assignee-unknown", "Nobody who works here has the id %s.".formatted(id)));
    }
    return now.traits().restricted() && !sight.seeing(List.of(id)).contains(id)
        ? Optional.of(
            no(
                "assignee-cannot-see",
                "The case is restricted, and %s does not see restricted cases. Give it to a security responder."
                    .formatted(person.get().name())))
        : Optional.empty();
  }

  private static Refusal no(String type, String sentence) {
    return Refusal.invalid(type, sentence);
  }
}
