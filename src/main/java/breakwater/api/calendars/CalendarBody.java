package breakwater.api.calendars;

import breakwater.calendar.Calendar;
import breakwater.calendar.CalendarEdits;
import breakwater.calendar.DateNote;
import breakwater.calendar.DateSource;
import breakwater.calendar.ScheduleText;
import breakwater.http.Malformed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a calendar is to become. What is left out is empty when the calendar is put, and stays as it
 * is when it is patched.
 */
record CalendarBody(
    @Schema(
            description = "Of the calendar and all its versions: another one holds at once",
            example = "Office Berlin")
        Optional<String> name,
    @Schema(example = "Europe/Berlin") Optional<String> zone,
    @Schema(description = "Windows by weekday: mon, tue, wed, thu, fri, sat, sun", types = "object")
        Optional<Map<String, List<List<String>>>> week,
    Optional<List<Holiday>> holidays,
    @Schema(example = "[\"12-24\"]") Optional<List<String>> annualHolidays,
    @Schema(description = "Windows by date, instead of the week's", types = "object")
        Optional<Map<String, List<List<String>>>> overrides,
    @Schema(description = "By date, closed whatever else is said", types = "object")
        Optional<Map<String, List<List<String>>>> closures,
    @Schema(
            description =
                "Since when it holds; now when left out. Not for a new calendar, whose first"
                    + " version holds for all time before the second too",
            example = "2026-12-01T00:00:00Z")
        Optional<Instant> from) {
  /** Of each operation that writes a version. */
  static final String LATER =
      "What becomes of versions that begin later; when there are any it must be said";

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A date on which the week does not hold. */
  record Holiday(
      @Schema(example = "2026-12-25") Optional<String> date,
      @Schema(example = "Christmas Day") Optional<String> name,
      Optional<DateSource> source) {}

  /** Everything that is said, and nothing else. */
  CalendarEdits.Draft put() {
    return draft(
        name.orElseThrow(() -> Malformed.value("/name", "Give the calendar a name.")),
        zone.orElseThrow(
            () -> Malformed.value("/zone", "Give an IANA zone, such as Europe/Berlin.")),
        week.orElseThrow(() -> Malformed.value("/week", "Give the windows of each weekday.")),
        new ScheduleText("UTC", Map.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of()));
  }

  /** What is said; all else as it is at the instant from which the change holds. */
  CalendarEdits.Draft patch(Calendar calendar, Instant now) {
    ScheduleText before = calendar.at(from.orElse(now)).schedule();
    return draft(
        name.orElse(calendar.name()),
        zone.orElse(before.zone()),
        week.orElse(before.week()),
        before);
  }

  private CalendarEdits.Draft draft(
      String called, String where, Map<String, List<List<String>>> days, ScheduleText before) {
    var notes = new HashMap<>(before.notes());
    List<String> dates = holidays.map(h -> dates(h, notes)).orElse(before.holidays());
    var said = new LinkedHashMap<String, Object>();
    said.put("zone", where);
    said.put("week", days);
    said.put("holidays", dates);
    said.put("annual_holidays", annualHolidays.orElse(before.annualHolidays()));
    said.put("overrides", overrides.orElse(before.overrides()));
    said.put("closures", closures.orElse(before.closures()));
    try {
      return new CalendarEdits.Draft(
          called, CalendarJson.schedule("", JSON.valueToTree(said)), notes, from);
    } catch (Malformed wrong) {
      throw Malformed.value(
          wrong.places().getFirst().pointer().replace("/annual_holidays", "/annualHolidays"),
          wrong.places().getFirst().detail());
    }
  }

  private static List<String> dates(List<Holiday> holidays, Map<String, DateNote> notes) {
    var dates = new ArrayList<String>();
    for (int i = 0; i < holidays.size(); i++) {
      Holiday holiday = holidays.get(i);
      String place = "/holidays/" + i;
      if (holiday == null || holiday.date() == null || holiday.date().isEmpty()) {
        throw Malformed.value(place + "/date", "Give the date of the holiday, such as 2026-12-25.");
      }
      String name = holiday.name() == null ? "" : holiday.name().orElse("").strip();
      if (name.length() > DateNote.LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
        throw Malformed.value(
            place + "/name",
            "A name is one line of at most %d characters.".formatted(DateNote.LONGEST_NAME));
      }
      DateSource source =
          holiday.source() == null ? DateSource.ADMIN : holiday.source().orElse(DateSource.ADMIN);
      String date = holiday.date().orElseThrow();
      dates.add(date);
      notes.put(date, new DateNote(name, source));
    }
    return dates;
  }
}
