package breakwater.web.people;

import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.PeopleRight;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Tier;
import breakwater.people.Versioned;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The teams: each with its tier, and who is in it. */
@Controller
@RequestMapping("/settings/teams")
class TeamsPage {
  private static final String AT = "/settings/teams";

  private final Teams teams;

  TeamsPage(Teams teams) {
    this.teams = teams;
  }

  @GetMapping
  String list(Visit visit) {
    List<Versioned<Team>> found =
        visit.names().teams().stream()
            .flatMap(team -> teams.find(visit.caller(), team.id()).stream())
            .toList();
    visit
        .show("mayManage", visit.caller().may(PeopleRight.ForAdministrators.MANAGE_PEOPLE))
        .show("teams", found)
        .show("people", visit.names().people())
        .show("tiers", List.of(Tier.values()));
    return "people/teams";
  }

  /** A new one, or with a version a change of one that is there. */
  @PostMapping
  String put(
      Visit visit,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String tier,
      @RequestParam(defaultValue = "0") String version) {
    return visit.deed(
        "team",
        () -> {
          Optional<TeamId> team = Fields.team(id);
          Optional<Tier> on = Fields.choice(Tier.class, tier);
          Seen seen = Fields.seen(version);
          return team.isEmpty() || on.isEmpty() || name.isBlank() || name.length() > 200
              ? Answer.refused(
                  Refusal.invalid(
                      "invalid-value",
                      "A team needs an id, a name of at most 200 characters and a tier."))
              : teams.put(visit.caller(), seen, new Team(team.get(), name.strip(), on.get()));
        },
        done -> Deeds.then(AT, "changed"),
        () -> list(visit));
  }
}
