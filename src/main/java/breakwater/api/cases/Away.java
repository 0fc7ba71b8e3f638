package breakwater.api.cases;

import breakwater.people.PersonId;
import breakwater.people.absence.Absence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** That somebody to whom work was given is away. It is theirs all the same. */
@Schema(name = "Away")
public record Away(
    PersonId person,
    @Schema(description = "null = until they say that they are back") Optional<Instant> until,
    @Schema(description = "Who takes their work meanwhile; null = whoever is chosen")
        Optional<PersonId> substitute) {
  public static Away of(Absence absence) {
    return new Away(absence.person(), absence.until(), absence.substitute());
  }
}
