package breakwater.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every example of business time that lies beside the project is answered as it says. */
class BusinessTimeVectorsTest {
  private static final Path VECTORS = Path.of("../shared/sla/vectors/business-time.json");

  @Test
  void everyVectorIsAnsweredAsItSays() throws IOException {
    assumeTrue(Files.exists(VECTORS), "there are no vectors beside this checkout");
    var wrong = new ArrayList<String>();
    for (JsonNode vector : new ObjectMapper().readTree(Files.readString(VECTORS))) {
      String wanted = vector.get("expect").properties().iterator().next().getValue().toString();
      String answer = answer(WorkingTime.of(schedule(vector.get("calendar"))), vector);
      if (!answer.equals(wanted)) {
        wrong.add("%s: %s instead of %s".formatted(vector.get("id"), answer, wanted));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String answer(WorkingTime time, JsonNode vector) {
    return switch (vector.get("op").asString()) {
      case "is_open" -> Boolean.toString(time.isOpen(at(vector, "at")));
      case "elapsed" -> Long.toString(time.elapsed(at(vector, "start"), at(vector, "end")));
      case "add" -> shown(time.add(at(vector, "start"), vector.get("seconds").asLong()));
      case "sub" -> shown(time.sub(at(vector, "end"), vector.get("seconds").asLong()));
      case "next_open" -> shown(time.nextOpen(at(vector, "at")));
      case "next_close" -> shown(time.nextClose(at(vector, "at")));
      case "prev_active" -> shown(time.previousActive(at(vector, "at")));
      case "windows" ->
          time.stretches(at(vector, "start"), at(vector, "end")).stream()
              .map(s -> "[" + shown(s.from()) + "," + shown(s.to()) + "]")
              .toList()
              .toString()
              .replace(" ", "");
      default -> throw new IllegalArgumentException(vector.toString());
    };
  }

  private static long at(JsonNode vector, String key) {
    return Instant.parse(vector.get(key).asString()).getEpochSecond();
  }

  private static String shown(long at) {
    return at == WorkingTime.NEVER ? "null" : '"' + Instant.ofEpochSecond(at).toString() + '"';
  }

  private static Schedule schedule(JsonNode calendar) {
    var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      String key = day.name().substring(0, 3).toLowerCase(Locale.ROOT);
      week.put(day, windows(calendar.path("week").path(key)));
    }
    var holidays = new HashSet<LocalDate>();
    calendar.path("holidays").forEach(h -> holidays.add(LocalDate.parse(h.asString())));
    var annual = new HashSet<MonthDay>();
    calendar.path("annual_holidays").forEach(h -> annual.add(MonthDay.parse("--" + h.asString())));
    return new Schedule(
        ZoneId.of(calendar.get("zone").asString()),
        week,
        holidays,
        annual,
        dates(calendar.path("overrides")),
        dates(calendar.path("closures")));
  }

  private static Map<LocalDate, List<Window>> dates(JsonNode dates) {
    var windows = new HashMap<LocalDate, List<Window>>();
    dates
        .properties()
        .forEach(e -> windows.put(LocalDate.parse(e.getKey()), windows(e.getValue())));
    return windows;
  }

  private static List<Window> windows(JsonNode pairs) {
    var windows = new ArrayList<Window>();
    pairs.forEach(p -> windows.add(Window.of(p.get(0).asString(), p.get(1).asString())));
    return windows;
  }
}
