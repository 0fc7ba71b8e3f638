package breakwater.escalation.ladders;

import breakwater.escalation.ladders.Ladders.Row;
import breakwater.escalation.ladders.Ladders.Whom;
import breakwater.journal.Rules;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Versioned;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Notes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds steps that call somebody who left or never was here, or a team that does not exist. */
@Component
class LaddersCheck implements DocumentCheck {
  private static final Caller CALLER = Caller.system("escalation.ladders");

  private final People people;
  private final Teams teams;

  LaddersCheck(People people, Teams teams) {
    this.people = people;
    this.teams = teams;
  }

  @Override
  public void check(Rules rules, Notes notes) {
    List<Row> rows = rules.section(Ladders.class).rows();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String place = "ladders.rows[%d]".formatted(i);
      row.teams().forEach(team -> team(team, place + ".teams", notes));
      for (int j = 0; j < row.steps().size(); j++) {
        boolean last = j == row.steps().size() - 1;
        whom(
            row.steps().get(j).whom(),
            place + (last ? ".last_resort" : ".steps[%d]".formatted(j)),
            notes);
      }
    }
  }

  private void whom(Whom whom, String place, Notes notes) {
    switch (whom) {
      case Whom.One(PersonId person) -> {
        Optional<Person> found = people.find(CALLER, person).map(Versioned::value);
        if (found.filter(Person::active).isEmpty()) {
          notes.refuseHere(
              place + ".person",
              found.isPresent()
                  ? "%s has left.".formatted(person)
                  : "Nobody who works here has the id '%s'.".formatted(person),
              "Name somebody who works here.");
        }
      }
      case Whom.Everybody(TeamId team) -> team(team, place + ".team", notes);
      case Whom.OfRole(var _, var team) -> team.ifPresent(t -> team(t, place + ".team", notes));
      case Whom.Marked _ -> {}
    }
  }

  private void team(TeamId team, String place, Notes notes) {
    if (teams.find(CALLER, team).isEmpty()) {
      notes.refuseHere(
          place,
          "There is no team '%s'.".formatted(team),
          "Name one of those in the settings, or create it there first.");
    }
  }
}
