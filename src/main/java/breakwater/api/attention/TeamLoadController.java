package breakwater.api.attention;

import breakwater.people.Caller;
import breakwater.people.TeamId;
import breakwater.triggers.assignment.TeamLoad;
import breakwater.triggers.assignment.TeamsAtWork;
import breakwater.triggers.assignment.WithoutTeam;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "people")
class TeamLoadController {
  private final TeamsAtWork teams;

  TeamLoadController(TeamsAtWork teams) {
    this.teams = teams;
  }

  @GetMapping("/api/v1/teams/-/load")
  @Operation(summary = "Unfinished cases that no team has, who has them, what waits longest")
  WithoutTeam getLoadWithoutTeam(Caller caller) {
    return teams.withoutTeam(caller);
  }

  @GetMapping("/api/v1/teams/{id}/load")
  @Operation(summary = "Who of the team works on what, who is away, what waits longest")
  TeamLoad getTeamLoad(Caller caller, @PathVariable TeamId id) {
    return teams.of(caller, id).orThrow();
  }
}
