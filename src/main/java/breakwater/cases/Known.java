package breakwater.cases;

import breakwater.accounts.Accounts;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Teams;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Refuses to name whom nobody knows. History from elsewhere may: it is what happened there. */
@Component
class Known {
  private final Accounts accounts;
  private final People people;
  private final Teams teams;

  Known(Accounts accounts, People people, Teams teams) {
    this.accounts = accounts;
    this.people = people;
    this.teams = teams;
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

  Optional<Refusal> refuses(Caller caller, CaseChange change) {
    return change
        .assignee()
        .flatMap(assignee -> assignee)
        .filter(id -> people.find(caller, id).isEmpty())
        .map(id -> no("assignee-unknown", "Nobody who works here has the id %s.".formatted(id)))
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

  private static Refusal no(String type, String sentence) {
    return Refusal.invalid(type, sentence);
  }
}
