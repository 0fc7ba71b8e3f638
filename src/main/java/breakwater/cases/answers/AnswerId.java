package breakwater.cases.answers;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a canned answer. */
public record AnswerId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AnswerId {
    Id.check("A canned answer's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
