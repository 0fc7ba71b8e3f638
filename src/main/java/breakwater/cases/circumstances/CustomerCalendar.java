package breakwater.cases.circumstances;

import breakwater.calendar.CalendarId;
import breakwater.journal.Fact;
import breakwater.journal.Stored;
import java.util.Optional;

/**
 * The calendar of the customer's account, from here on; promises that count in the customer's time
 * follow it. Concluded.
 *
 * @param calendar empty = it has none of its own
 */
@Stored("case.customer-calendar.v1")
public record CustomerCalendar(Optional<CalendarId> calendar) implements Fact {
  static final CustomerCalendar NONE = new CustomerCalendar(Optional.empty());
}
