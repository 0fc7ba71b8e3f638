package breakwater.accounts;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names somebody at an account who writes to us. */
public record ContactId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ContactId {
    Id.check("A contact's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
