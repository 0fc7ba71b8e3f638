package breakwater.api.calendars;

import breakwater.calendar.Calendar;
import breakwater.calendar.CalendarId;
import breakwater.calendar.CalendarVersion;
import breakwater.calendar.DateSource;
import breakwater.calendar.ScheduleText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a version of a calendar says.
 *
 * @param version its number, from 1
 * @param timeZoneData the release of the time zone data under which it was written
 * @param supersededBy the version that was put in its place before it began
 * @param withdrawnAt when it was called off, before it began
 */
record CalendarAnswer(
    CalendarId id,
    String name,
    String zone,
    @Schema(types = "object") Map<String, List<List<String>>> week,
    List<NamedDate> holidays,
    List<String> annualHolidays,
    @Schema(types = "object") Map<String, List<List<String>>> overrides,
    @Schema(types = "object") Map<String, List<List<String>>> closures,
    int version,
    Instant inForceFrom,
    String changedBy,
    Instant changedAt,
    String timeZoneData,
    Optional<Integer> supersededBy,
    Optional<Instant> withdrawnAt) {

  record NamedDate(String date, String name, DateSource source) {}

  static CalendarAnswer of(Calendar calendar, CalendarVersion version) {
    ScheduleText text = version.schedule();
    return new CalendarAnswer(
        calendar.id(),
        calendar.name(),
        text.zone(),
        text.week(),
        text.holidays().stream()
            .map(date -> new NamedDate(date, text.note(date).name(), text.note(date).source()))
            .toList(),
        text.annualHolidays(),
        text.overrides(),
        text.closures(),
        version.number(),
        version.from(),
        version.by(),
        version.writtenAt(),
        version.tzdb(),
        version.supersededBy(),
        version.withdrawnAt());
  }
}
