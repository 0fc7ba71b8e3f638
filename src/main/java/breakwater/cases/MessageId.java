package breakwater.cases;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a message or note within its case: {@code m1}, {@code m2}. */
public record MessageId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MessageId {
    Id.check("A message's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
