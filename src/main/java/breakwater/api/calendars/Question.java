package breakwater.api.calendars;

import breakwater.calendar.WorkingTime;
import breakwater.http.Malformed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One question about working time.
 *
 * @param calendar as calendars are written
 * @param expect what somebody expects is carried along by such documents, and is not read; the same
 *     holds for source, tags and note
 */
record Question(
    @Schema(example = "q1") Optional<JsonNode> id,
    @Schema(
            allowableValues = {
              "is_open",
              "elapsed",
              "add",
              "sub",
              "next_open",
              "next_close",
              "prev_active",
              "windows"
            },
            example = "add")
        Optional<String> op,
    @Schema(
            type = "object",
            example = "{\"zone\": \"UTC\", \"week\": {\"mon\": [[\"09:00\", \"17:00\"]]}}")
        Optional<JsonNode> calendar,
    @Schema(example = "2026-11-23T09:00:00Z") Optional<String> at,
    @Schema(example = "2026-11-23T09:00:00Z") Optional<String> start,
    @Schema(example = "2026-11-23T17:00:00Z") Optional<String> end,
    @Schema(example = "3600") Optional<Long> seconds,
    Optional<JsonNode> expect,
    Optional<JsonNode> source,
    Optional<JsonNode> tags,
    Optional<JsonNode> note) {

  /** Seconds that may be added or taken: as many as the horizon has. */
  private static final long MOST_SECONDS = WorkingTime.HORIZON.toSeconds();

  /** The longest time for which all windows are listed: 10 years. */
  private static final long LONGEST_LIST = 315_576_000;

  /**
   * @param place where the question stands: a JSON pointer
   */
  Map<String, ?> answer(String place) {
    WorkingTime time =
        CalendarJson.workingTime(
            place + "/calendar", calendar.orElseThrow(() -> missing(place, "calendar")));
    return switch (op.orElseThrow(() -> missing(place, "op"))) {
      case "is_open" -> Map.of("open", time.isOpen(at(place)));
      case "elapsed" -> Map.of("seconds", time.elapsed(start(place), end(place)));
      case "add" -> instant(time.add(start(place), seconds(place)));
      case "sub" -> instant(time.sub(end(place), seconds(place)));
      case "next_open" -> instant(time.nextOpen(at(place)));
      case "next_close" -> instant(time.nextClose(at(place)));
      case "prev_active" -> instant(time.previousActive(at(place)));
      case "windows" -> windows(place, time);
      default ->
          throw Malformed.value(
              place + "/op",
              "There is no such operation. Write is_open, elapsed, add, sub, next_open, next_close,"
                  + " prev_active or windows.");
    };
  }

  private Map<String, ?> windows(String place, WorkingTime time) {
    long from = start(place);
    long to = end(place);
    if (to - from > LONGEST_LIST) {
      throw Malformed.value(place + "/end", "Windows are listed for at most ten years.");
    }
    var windows = new ArrayList<List<String>>();
    for (WorkingTime.Stretch stretch : time.stretches(from, to)) {
      windows.add(List.of(Moments.written(stretch.from()), Moments.written(stretch.to())));
    }
    return Map.of("windows", windows);
  }

  private static Map<String, @Nullable String> instant(long at) {
    return Collections.singletonMap(
        "instant", at == WorkingTime.NEVER ? null : Moments.written(at));
  }

  private long at(String place) {
    return moment(place, "at", at);
  }

  private long start(String place) {
    return moment(place, "start", start);
  }

  private long end(String place) {
    return moment(place, "end", end);
  }

  private long seconds(String place) {
    long given = seconds.orElseThrow(() -> missing(place, "seconds"));
    if (given < 0 || given > MOST_SECONDS) {
      throw Malformed.value(
          place + "/seconds", "Write seconds from 0 to %d, 900 days.".formatted(MOST_SECONDS));
    }
    return given;
  }

  private long moment(String place, String name, Optional<String> text) {
    return Moments.read(place + "/" + name, text.orElseThrow(() -> missing(place, name)));
  }

  private static Malformed missing(String place, String name) {
    return Malformed.value(place + "/" + name, "This operation needs \"%s\".".formatted(name));
  }
}
