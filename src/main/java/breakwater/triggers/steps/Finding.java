package breakwater.triggers.steps;

import breakwater.cases.Case;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.triggers.steps.Reach.Contact;
import breakwater.triggers.steps.Reach.Found;
import breakwater.triggers.steps.StepFact.Hindrance;
import java.util.List;
import java.util.Optional;

/** Looks for those whom an action means, as the case stands before it. */
record Finding(Scene scene, Case it) {
  /**
   * @param assignee who has the case by now
   * @param team whose it is by now
   */
  Found find(
      Whom whom,
      Optional<PersonId> person,
      Optional<Tier> tier,
      Optional<PersonId> assignee,
      Optional<TeamId> team) {
    Reach reach = scene.reach();
    Tier on = tier.orElse(scene.tier());
    return switch (whom) {
      case AGENT -> one(assignee);
      case PERSON -> one(person);
      case SUPERVISOR -> {
        List<PersonId> leads = leads(answering(team, on));
        yield leads.isEmpty()
            ? new Found(Contact.NOBODY, Optional.of(Hindrance.NOBODY))
            : reach.reached(new Contact(leads, List.of()));
      }
      case TEAM -> reach.reached(answering(team, on));
      case ON_CALL -> {
        Found owners = reach.reached(reach.on(on).owners());
        yield owners.hindrance().isEmpty()
            ? owners
            : Found.of(reach.here(reach.on(on).backups()), reach.missing(reach.on(on).asked()));
      }
      case LAST_RESORT -> Found.of(reach.on(on).lastResort(), Hindrance.LEFT);
    };
  }

  /** The case's team; while it has none, those who answer for its tier. */
  private Contact answering(Optional<TeamId> team, Tier on) {
    return team.map(Contact::of).orElseGet(() -> scene.reach().on(on).owners());
  }

  private List<PersonId> leads(Contact of) {
    return of.teams().stream()
        .flatMap(team -> scene.reach().leads().getOrDefault(team, List.of()).stream())
        .distinct()
        .toList();
  }

  private Found one(Optional<PersonId> person) {
    return person
        .map(who -> scene.reach().reached(Contact.of(who)))
        .orElseGet(() -> new Found(Contact.NOBODY, Optional.of(Hindrance.NOBODY)));
  }

  Contact lastResort() {
    return scene.reach().atLast(scene.tier());
  }
}
