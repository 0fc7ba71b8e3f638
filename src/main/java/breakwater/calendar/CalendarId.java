package breakwater.calendar;

import breakwater.journal.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a calendar, such as {@code office-berlin}. */
public record CalendarId(@JsonValue String value) implements Id {
  /** 24x7; there from the first start. */
  public static final CalendarId ALWAYS = new CalendarId("always");

  /** Not a calendar, but what a promise says to count in the time of the customer's account. */
  public static final CalendarId OF_CUSTOMER = new CalendarId("account");

  /** Monday to Friday, 9 to 17, in the zone of the house; there from the first start. */
  public static final CalendarId OFFICE = new CalendarId("office");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CalendarId {
    Id.check("A calendar's id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
