package breakwater.accounts;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a company or person whom we serve. */
public record AccountId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AccountId {
    Id.check("An account's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
