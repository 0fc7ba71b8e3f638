package breakwater.desk.bulk;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a change of many cases. */
public record BulkId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BulkId {
    Id.check("The id of a bulk change", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
