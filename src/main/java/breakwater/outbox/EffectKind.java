package breakwater.outbox;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What was wanted, such as {@code escalation.raised}; or the way it went, such as {@code in-app}.
 */
public record EffectKind(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EffectKind {
    Id.check("A kind of effect", value);
  }
}
