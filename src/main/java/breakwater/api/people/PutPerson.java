package breakwater.api.people;

import breakwater.people.Person;
import breakwater.people.Person.Mark;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;

/** All that is known of somebody who works here, but for their id, which the address says. */
record PutPerson(
    @NotBlank @Size(max = 200) @Schema(example = "Grace Weber") String name,
    @NotNull
        @Size(max = 254)
        @Pattern(regexp = NewPerson.EMAIL)
        @Schema(example = "grace@support.example")
        String email,
    @NotNull @Schema(example = "AGENT") Role role,
    @Schema(example = "FRONTLINE") Optional<Tier> tier,
    Optional<TeamId> team,
    @Schema(description = "What they are beside their role; none when left out")
        Optional<Set<Mark>> marks,
    @Schema(description = "false = has left; true when left out") Optional<Boolean> active) {

  Person person(PersonId id) {
    return new Person(
        id, name, email, role, tier, team, marks.orElse(Set.of()), active.orElse(true));
  }
}
