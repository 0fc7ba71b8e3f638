package breakwater.calendar.holidays;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day on which work probably rests.
 *
 * @param publicHoliday false = it is observed there, and many work
 * @param insteadOf of a substitute, the day of rest that it stands for, which is suggested too
 */
public record Suggestion(
    LocalDate date, String name, boolean publicHoliday, Optional<LocalDate> insteadOf) {}
