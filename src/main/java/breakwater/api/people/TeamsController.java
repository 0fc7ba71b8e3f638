package breakwater.api.people;

import breakwater.http.Cursor;
import breakwater.http.Etag;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Tier;
import breakwater.people.Versioned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/teams")
@Tag(name = "teams", description = "Who works together, and on which tier.")
class TeamsController {
  private final Teams teams;

  TeamsController(Teams teams) {
    this.teams = teams;
  }

  /** What a team is, without its id, which the address says. */
  record TeamBody(
      @NotBlank @Size(max = 200) @Schema(example = "Platform") String name,
      @NotNull @Schema(example = "ENGINEERING") Tier tier) {}

  @GetMapping
  @Operation(summary = "List teams, by id")
  Paging<Team> listTeams(Caller caller, Page page) {
    return Paging.of(
        teams.list(caller, page.after().map(after -> after.of(1).id(0, TeamId::new)), page.rows()),
        page,
        team -> Cursor.of(team.id()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a team")
  ResponseEntity<Team> getTeam(Caller caller, @PathVariable TeamId id) {
    Versioned<Team> found =
        teams
            .find(caller, id)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.notFound("not-found", "There is no team %s.".formatted(id))));
    return Etag.ok(found.value(), found.version());
  }

  @PutMapping("/{id}")
  @Operation(summary = "Add a team, or change it")
  ResponseEntity<Team> putTeam(
      Caller caller, Seen seen, @PathVariable TeamId id, @Valid @RequestBody TeamBody body) {
    Versioned<Team> put = teams.put(caller, seen, new Team(id, body.name(), body.tier())).orThrow();
    return Etag.ok(put.value(), put.version());
  }
}
