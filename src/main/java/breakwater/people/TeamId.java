package breakwater.people;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a team. */
public record TeamId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TeamId {
    Id.check("A team's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
