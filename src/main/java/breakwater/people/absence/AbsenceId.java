package breakwater.people.absence;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an absence. */
public record AbsenceId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AbsenceId {
    Id.check("An absence's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
