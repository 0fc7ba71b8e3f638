package breakwater.desk;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a saved view. */
public record ViewId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ViewId {
    Id.check("A view's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
