package breakwater.api.people;

import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.absence.Absence;
import breakwater.people.absence.AbsenceId;
import breakwater.people.absence.Absences;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people/{id}/absences")
@Tag(name = "people")
class AbsencesController {
  private final Absences absences;

  AbsencesController(Absences absences) {
    this.absences = absences;
  }

  /**
   * @param from left out = from now on
   * @param until left out = until it is ended
   */
  record NewAbsence(
      @Schema(example = "2026-12-24T08:00:00Z") Optional<Instant> from,
      @Schema(example = "2027-01-04T08:00:00Z") Optional<Instant> until,
      @Schema(example = "grace") Optional<PersonId> substitute) {}

  /** Absences that are not over. */
  record Away(List<Absence> items) {}

  @GetMapping
  @Operation(summary = "When somebody is away, from now on")
  Away listAbsences(Caller caller, @PathVariable PersonId id) {
    return new Away(absences.of(caller, id).orThrow());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Enter an absence; who is away is given no work, and theirs goes on")
  Absence addAbsence(
      Caller caller, @PathVariable PersonId id, @Valid @RequestBody NewAbsence body) {
    return absences
        .add(caller, id, body.from(), body.until(), body.substitute(), ZoneOffset.UTC)
        .orThrow();
  }

  @DeleteMapping("/{absence}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Back again; an absence that lies ahead does not take place")
  void endAbsence(Caller caller, @PathVariable PersonId id, @PathVariable AbsenceId absence) {
    absences.end(caller, id, absence).orThrow();
  }
}
