package breakwater.accounts;

import breakwater.journal.Id;
import breakwater.journal.Subject;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a company or person whom we serve. */
public record AccountId(@JsonValue String value) implements Id {
  /** The kind of subject that an account is. */
  public static final String KIND = "account";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AccountId {
    Id.check("An account's id", value);
  }

  /** For whoever follows changes of single accounts. */
  public Subject subject() {
    return new Subject(KIND, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
