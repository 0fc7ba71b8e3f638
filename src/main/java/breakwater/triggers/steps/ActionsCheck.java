package breakwater.triggers.steps;

import breakwater.journal.Rules;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Tier;
import breakwater.people.Versioned;
import breakwater.playbook.Condition;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Notes;
import breakwater.playbook.matrix.Matrix;
import breakwater.sla.promises.Promises;
import breakwater.sla.promises.Promises.Change;
import breakwater.sla.promises.Promises.Promise;
import breakwater.triggers.Triggers;
import breakwater.triggers.steps.Actions.Row;
import breakwater.triggers.steps.Actions.Todo;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds actions that never can be: after a step that no clock has, or by somebody unknown. */
@Component
class ActionsCheck implements DocumentCheck {
  private static final Caller CALLER = Caller.system("triggers.steps");

  private final People people;
  private final Teams teams;

  ActionsCheck(People people, Teams teams) {
    this.people = people;
    this.teams = teams;
  }

  @Override
  public void check(Rules rules, Notes notes) {
    Promises promises = rules.section(Promises.class);
    Set<String> steps = new HashSet<>(Set.of("breach"));
    promises.warnings().forEach(percent -> steps.add(Integer.toString(percent)));
    for (int i = 1; i <= promises.repeats().size(); i++) {
      steps.add("breach+" + i);
    }
    Actions actions = rules.section(Actions.class);
    for (int i = 0; i < actions.rows().size(); i++) {
      Row row = actions.rows().get(i);
      String place = "actions.rows[%d]".formatted(i);
      steps(row, place, steps, notes);
      clocks(row, place, promises, notes);
      if (rules.section(Triggers.class).rules().stream().anyMatch(r -> r.id().equals(row.id()))) {
        notes.refuse(
            place + ".id",
            "A trigger is called '%s' too, so that nobody could tell whose call it is."
                .formatted(row.id()),
            "Give the row an id of its own.");
      }
      for (int j = 0; j < row.todo().size(); j++) {
        todo(row.todo().get(j), "%s.do[%d]".formatted(place, j), rules, notes);
      }
    }
  }

  private static void steps(Row row, String place, Set<String> steps, Notes notes) {
    row.steps().stream()
        .filter(step -> !steps.contains(step))
        .sorted()
        .forEach(
            step ->
                notes.refuse(
                    place + ".after",
                    "No clock comes to %s, so that the row '%s' never acts there."
                        .formatted(step.startsWith("breach") ? step : step + " %", row.id()),
                    "Write one of %s; 'promises' says which there are.".formatted(shown(steps))));
  }

  /** In the order in which a clock comes to them. */
  private static String shown(Set<String> steps) {
    return steps.stream()
        .sorted(
            Comparator.comparing((String step) -> step.startsWith("breach"))
                .thenComparing(String::length)
                .thenComparing(step -> step))
        .map(step -> step.startsWith("breach") ? step : step + " %")
        .collect(Collectors.joining(", "));
  }

  private static void clocks(Row row, String place, Promises promises, Notes notes) {
    boolean anyPromised =
        row.kinds().isEmpty()
            || promises.rules().stream()
                .anyMatch(rule -> row.kinds().stream().anyMatch(rule.targets()::containsKey));
    if (!anyPromised) {
      notes.warn(
          place + ".clocks",
          "No rule promises any of these, so that the row '%s' never acts.".formatted(row.id()),
          "Promise one of them, or leave the row out.");
    }
  }

  private void todo(Todo todo, String place, Rules rules, Notes notes) {
    switch (todo.action()) {
      case Action.Notify(Whom whom, Optional<PersonId> person, Optional<Tier> tier) ->
          contact(whom, person, tier, place, rules, notes);
      case Action.ChangeDecider(Whom whom, Optional<PersonId> person, Optional<Tier> tier) ->
          contact(whom, person, tier, place, rules, notes);
      case Action.Reassign(Optional<PersonId> to) ->
          to.ifPresent(person -> person(person, place + ".to", notes));
      case Action.ChangeTeam(TeamId team) -> {
        if (teams.find(CALLER, team).isEmpty()) {
          notes.refuseHere(
              place + ".team",
              "There is no team '%s'.".formatted(team),
              "Name one of those in the settings.");
        }
      }
      case Action.SwitchPolicy(var policy) -> {
        if (!asks(rules.section(Promises.class), "policy:" + policy)) {
          notes.warn(
              place + ".policy",
              "No promise asks for the policy '%s', so that nothing would be different."
                  .formatted(policy),
              "Write a rule of 'promises' with when: '\"policy:%s\" in tags'.".formatted(policy));
        }
      }
      case Action.RaisePriority _, Action.Call _, Action.Close _ -> {}
    }
    todo.otherwise().ifPresent(other -> todo(other, place + ".otherwise", rules, notes));
  }

  private static boolean asks(Promises promises, String tag) {
    return Stream.concat(
            promises.rules().stream().map(Promise::when),
            promises.modifiers().stream().map(Change::when))
        .map(Condition::text)
        .anyMatch(when -> when.contains('"' + tag + '"') || when.contains("'" + tag + "'"));
  }

  private void contact(
      Whom whom,
      Optional<PersonId> person,
      Optional<Tier> tier,
      String place,
      Rules rules,
      Notes notes) {
    person.ifPresent(id -> person(id, place + ".person", notes));
    Matrix matrix = rules.section(Matrix.class);
    boolean ofMatrix = whom == Whom.ON_CALL || whom == Whom.LAST_RESORT;
    if (ofMatrix
        && (matrix.steps().isEmpty() || (tier.isPresent() && matrix.step(tier.get()).isEmpty()))) {
      notes.refuse(
          place + (tier.isPresent() ? ".tier" : ".who"),
          "The matrix does not say who that is.",
          "Add the tier to 'tiers', or name another.");
    }
  }

  private void person(PersonId id, String place, Notes notes) {
    Optional<Person> found = people.find(CALLER, id).map(Versioned::value);
    if (found.filter(Person::active).isEmpty()) {
      notes.refuseHere(
          place,
          found.isPresent()
              ? "%s has left.".formatted(id)
              : "Nobody who works here has the id '%s'.".formatted(id),
          "Name somebody who works here.");
    }
  }
}
