package breakwater.calendar;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a calendar, such as {@code office-berlin}. */
public record CalendarId(@JsonValue String value) implements Id {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CalendarId {
    Id.check("A calendar's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
