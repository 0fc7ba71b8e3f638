package breakwater.intake.imports;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an import. */
public record ImportId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ImportId {
    Id.check("An import's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
