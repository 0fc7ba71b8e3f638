package breakwater.cases;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an attachment. */
public record AttachmentId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AttachmentId {
    Id.check("An attachment's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
