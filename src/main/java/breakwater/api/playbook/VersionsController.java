package breakwater.api.playbook;

import breakwater.calendar.LaterVersions;
import breakwater.http.Etag;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.playbook.versions.Difference;
import breakwater.playbook.versions.Draft;
import breakwater.playbook.versions.Version;
import breakwater.playbook.versions.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/playbook/versions")
@Tag(name = "playbook")
class VersionsController {
  private final Versions versions;
  private final Clock clock;

  VersionsController(Versions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  /** All versions, newest first. */
  record VersionsAnswer(List<VersionAnswer> items) {}

  /** A version with its text. */
  record WholeVersion(VersionAnswer version, String yaml) {}

  /** How one version differs from another, and by how many lines. */
  record DifferenceAnswer(
      int from, int to, long added, long removed, List<Difference.Line> lines) {}

  /** Why an old version is to hold again, and from when. */
  record RestorationBody(
      @NotBlank
          @Size(max = Draft.LONGEST_REASON)
          @Schema(example = "The new thresholds woke too many people.")
          String reason,
      @Schema(description = "now when left out", example = "2026-12-01T08:00:00Z")
          Optional<Instant> from,
      @Schema(description = PlaybookBody.LATER) Optional<LaterVersions> later) {}

  @GetMapping
  @Operation(summary = "List the versions of the playbook, newest first")
  ResponseEntity<VersionsAnswer> listPlaybookVersions(Caller caller) {
    int inForce = versions.inForce(caller).number();
    Instant now = clock.now();
    Map<Integer, String> reasons = versions.reasons(caller);
    List<Version> all = versions.all(caller);
    return Etag.ok(
        new VersionsAnswer(
            all.stream()
                .map(version -> VersionAnswer.of(version, all, inForce, now, reasons))
                .toList()),
        versions.edition(caller));
  }

  @GetMapping("/{number}")
  @Operation(summary = "Read a version of the playbook")
  WholeVersion getPlaybookVersion(Caller caller, @PathVariable int number) {
    Version found = found(caller, number);
    return new WholeVersion(answer(caller, found), versions.text(caller, number));
  }

  @GetMapping("/{number}/difference")
  @Operation(summary = "Compare a version of the playbook with another")
  DifferenceAnswer getPlaybookDifference(
      Caller caller,
      @PathVariable int number,
      @Parameter(
              description =
                  "The other one; when left out the version that was in force when this was"
                      + " written")
          @RequestParam
          Optional<Integer> from) {
    int before = from.orElseGet(() -> versions.writtenFrom(caller, number));
    Difference difference = versions.difference(caller, before, number).orThrow();
    return new DifferenceAnswer(
        before, number, difference.added(), difference.removed(), difference.lines());
  }

  @PostMapping("/{number}/restoration")
  @Operation(summary = "Let an old version of the playbook hold again")
  ResponseEntity<VersionAnswer> restorePlaybookVersion(
      Caller caller,
      Seen seen,
      @PathVariable int number,
      @Valid @RequestBody RestorationBody body) {
    Version restored =
        versions.restore(caller, seen, number, body.reason(), body.from(), body.later()).orThrow();
    return Etag.ok(answer(caller, restored), versions.edition(caller));
  }

  @PostMapping("/{number}/withdrawal")
  @Operation(summary = "Call off a version that is not in force yet")
  ResponseEntity<VersionAnswer> withdrawPlaybookVersion(
      Caller caller, Seen seen, @PathVariable int number) {
    Version withdrawn = versions.withdraw(caller, seen, number).orThrow();
    return Etag.ok(answer(caller, withdrawn), versions.edition(caller));
  }

  private VersionAnswer answer(Caller caller, Version version) {
    return VersionAnswer.of(
        version,
        versions.all(caller),
        versions.inForce(caller).number(),
        clock.now(),
        versions.reasons(caller));
  }

  private Version found(Caller caller, int number) {
    return versions
        .find(caller, number)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.notFound(
                        "playbook-version-unknown",
                        "There is no version %d of the playbook. GET /api/v1/playbook/versions lists them."
                            .formatted(number))));
  }
}
