package breakwater.api.playbook;

import breakwater.calendar.LaterVersions;
import breakwater.http.Etag;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.playbook.Problem;
import breakwater.playbook.versions.Draft;
import breakwater.playbook.versions.PlaybookRight;
import breakwater.playbook.versions.Template;
import breakwater.playbook.versions.Version;
import breakwater.playbook.versions.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/playbook")
@Tag(name = "playbook", description = "The rules by which the house works, and their versions.")
class PlaybookController {
  private static final String YAML = "application/yaml;charset=UTF-8";

  private final Versions versions;
  private final Clock clock;

  PlaybookController(Versions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  /** A text that is only looked at. */
  record CheckBody(
      @NotNull @Schema(description = "The whole document", example = "triggers:\n  rules: []\n")
          String yaml) {}

  /**
   * What is wrong or odd about a text.
   *
   * @param right whether it may come into force
   */
  record CheckAnswer(boolean right, List<PlaybookProblem> problems) {}

  /** A document that is shipped, to begin with. */
  record TemplateAnswer(Template name, String yaml) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Read the playbook in force")
  ResponseEntity<PlaybookAnswer> getPlaybook(Caller caller) {
    Version inForce = versions.inForce(caller);
    return Etag.ok(answer(caller, inForce), versions.edition(caller));
  }

  @GetMapping(produces = YAML)
  @Operation(summary = "Read the playbook in force")
  ResponseEntity<String> getPlaybookAsYaml(Caller caller) {
    return Etag.ok(
        versions.text(caller, versions.inForce(caller).number()), versions.edition(caller));
  }

  @PutMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Bring a playbook into force, at once or later")
  ResponseEntity<PlaybookAnswer> putPlaybook(
      Caller caller, Seen seen, @Valid @RequestBody PlaybookBody body) {
    return put(caller, seen, body.draft());
  }

  @PutMapping(consumes = "application/yaml", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Bring a playbook into force, at once or later")
  ResponseEntity<PlaybookAnswer> putPlaybookAsYaml(
      Caller caller,
      Seen seen,
      @RequestBody String yaml,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Optional<Instant> from,
      @RequestParam(defaultValue = "false") boolean fromCreation,
      @Parameter(description = PlaybookBody.LATER) @RequestParam Optional<LaterVersions> later) {
    return put(caller, seen, new Draft(yaml, reason, from, fromCreation, later));
  }

  @GetMapping("/templates/{name}")
  @Operation(summary = "Read a shipped playbook")
  TemplateAnswer getPlaybookTemplate(Caller caller, @PathVariable Template name) {
    caller.must(PlaybookRight.READ_PLAYBOOK);
    return new TemplateAnswer(name, name.text());
  }

  @PostMapping(
      path = "/check",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Check a playbook without keeping it")
  CheckAnswer checkPlaybook(Caller caller, @Valid @RequestBody CheckBody body) {
    return checked(caller, body.yaml());
  }

  @PostMapping(
      path = "/check",
      consumes = "application/yaml",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Check a playbook without keeping it")
  CheckAnswer checkPlaybookAsYaml(Caller caller, @RequestBody String yaml) {
    return checked(caller, yaml);
  }

  private CheckAnswer checked(Caller caller, String yaml) {
    List<Problem> problems = versions.check(caller, yaml);
    return new CheckAnswer(
        problems.stream().noneMatch(Problem::refuses),
        problems.stream().map(PlaybookProblem::of).toList());
  }

  private ResponseEntity<PlaybookAnswer> put(Caller caller, Seen seen, Draft draft) {
    Answer<Version> written = versions.put(caller, seen, draft);
    return Etag.ok(answer(caller, written.orThrow()), versions.edition(caller));
  }

  private PlaybookAnswer answer(Caller caller, Version of) {
    int inForce = versions.inForce(caller).number();
    Instant now = clock.now();
    Map<Integer, String> reasons = versions.reasons(caller);
    List<Version> all = versions.all(caller);
    return new PlaybookAnswer(
        VersionAnswer.of(of, all, inForce, now, reasons),
        versions.text(caller, of.number()),
        all.stream()
            .filter(version -> version.scheduled(now))
            .map(version -> VersionAnswer.of(version, all, inForce, now, reasons))
            .toList());
  }
}
