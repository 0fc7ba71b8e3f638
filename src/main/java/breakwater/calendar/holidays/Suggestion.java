package breakwater.calendar.holidays;

import java.time.LocalDate;

/**
 * A day on which work probably rests.
 *
 * @param publicHoliday false = it is observed there, and many work
 */
public record Suggestion(LocalDate date, String name, boolean publicHoliday) {}
