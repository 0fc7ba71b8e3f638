package breakwater.cases.drafts;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a file that waits to be sent. */
public record DraftFileId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DraftFileId {
    Id.check("A file's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
