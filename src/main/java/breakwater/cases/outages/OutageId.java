package breakwater.cases.outages;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an outage, such as {@code o17}. */
public record OutageId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OutageId {
    Id.check("An outage's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
