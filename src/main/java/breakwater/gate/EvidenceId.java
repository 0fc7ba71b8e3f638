package breakwater.gate;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a piece of evidence within its case: {@code e1}, {@code e2}. */
public record EvidenceId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EvidenceId {
    Id.check("The id of a piece of evidence", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
