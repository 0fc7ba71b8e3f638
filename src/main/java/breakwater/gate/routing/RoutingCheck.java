package breakwater.gate.routing;

import breakwater.gate.routing.Routing.Context;
import breakwater.gate.routing.Routing.Row;
import breakwater.journal.Rules;
import breakwater.people.Caller;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Tier;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Notes;
import breakwater.triggers.Triggers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds teams that do not exist, and tiers to which cases climb and whom nobody receives. */
@Component
class RoutingCheck implements DocumentCheck {
  private static final Caller CALLER = Caller.system("gate.routing");

  private final Teams teams;

  RoutingCheck(Teams teams) {
    this.teams = teams;
  }

  @Override
  public void check(Rules rules, Notes notes) {
    Routing routing = rules.section(Routing.class);
    for (int i = 0; i < routing.rows().size(); i++) {
      team(routing.rows().get(i).team(), "routing.rows[%d].team".formatted(i), notes);
    }
    for (int i = 0; i < routing.context().size(); i++) {
      context(routing, routing.context().get(i), "routing.context[%d].team".formatted(i), notes);
    }
    Set<Tier> seen = EnumSet.noneOf(Tier.class);
    List<Triggers.Rule> triggers = rules.section(Triggers.class).rules();
    for (Triggers.Rule rule : triggers) {
      if (rule.tier() != Tier.FRONTLINE
          && seen.add(rule.tier())
          && routing.rows().stream().noneMatch(r -> r.tier() == rule.tier() && r.fitsAll())) {
        notes.refuse(
            "routing.rows",
            "The trigger '%s' lets cases climb to %s, and no row there fits them all, so that some would come to nobody."
                .formatted(rule.id(), rule.tier()),
            "Write a last row without types and areas: - {tier: %s, team: engineering}."
                .formatted(rule.tier()));
      }
    }
  }

  private void context(Routing routing, Context it, String place, Notes notes) {
    team(it.team(), place, notes);
    if (routing.rows().stream().map(Row::team).noneMatch(it.team()::equals)) {
      notes.warn(
          place,
          "No row sends anything to the team '%s'.".formatted(it.team()),
          "Add a row for it, or leave this one out.");
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
