package breakwater.cases;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A tag, type, area, attribute name or other word of the house's own vocabulary. */
public record Label(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Label {
    Id.check("A label", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
