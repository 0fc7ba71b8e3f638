package breakwater.outbox;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which part of its subject an effect is about, where several parts want the same: one escalation
 * of a case, and no other.
 */
public record PartId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PartId {
    Id.check("A part", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
