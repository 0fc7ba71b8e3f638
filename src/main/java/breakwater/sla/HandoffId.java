package breakwater.sla;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names what was handed over, as clocks know it: the id of an escalation. */
public record HandoffId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public HandoffId {
    Id.check("A hand-off's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
