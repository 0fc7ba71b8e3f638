package breakwater.people;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a person who works here. */
public record PersonId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PersonId {
    Id.check("A person's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
