package breakwater.triggers;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a call within its case: {@code k1}, {@code k2} for those that people make, the rule's name
 * and a number for those that follow by a rule.
 */
public record CallId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CallId {
    Id.check("A call's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
