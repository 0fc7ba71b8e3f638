package breakwater.api.people;

import breakwater.http.json.Settable;
import breakwater.people.Person.Mark;
import breakwater.people.PersonChange;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;

/** What is to be different about a person; what is left out stays. */
record ChangedPerson(
    @Schema(example = "Ada Weber") Optional<@Size(min = 1, max = 200) String> name,
    Optional<@Size(max = 254) @Pattern(regexp = NewPerson.EMAIL) String> email,
    @Schema(example = "LEAD") Optional<Role> role,
    @Schema(description = "null takes it away") Settable<Tier> tier,
    @Schema(description = "null takes it away") Settable<TeamId> team,
    @Schema(description = "All of them; an empty list takes them away") Optional<Set<Mark>> marks,
    @Schema(description = "false = has left: sessions and tokens end within 5 seconds")
        Optional<Boolean> active) {

  PersonChange change() {
    return new PersonChange(name, email, role, tier.asked(), team.asked(), marks, active);
  }
}
