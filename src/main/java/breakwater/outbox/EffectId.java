package breakwater.outbox;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an effect; also its idempotency key. */
public record EffectId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EffectId {
    Id.check("An effect's id", value);
  }
}
