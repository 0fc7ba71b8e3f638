package breakwater.api.calendars;

import breakwater.calendar.WorkingTime;
import breakwater.http.Malformed;
import breakwater.http.Malformed.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds everything that cannot be right about a list of questions, up to a number of places. */
final class QuestionChecks {
  private static final int MOST_PLACES = 100;
  private static final long FIRST = Instant.parse("1800-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2300-01-01T00:00:00Z").getEpochSecond();

  /** Seconds that may be asked for: more than the 900 days in which an answer is looked for. */
  private static final long MOST_SECONDS = 10_000_000_000L;

  /** Years of calendars to work out for one list, which bounds its cost; our own choice. */
  private static final long MOST_YEARS = 25_000;

  /** Years around an instant that an operation may look at: 900 days and the one it lies in. */
  private static final long YEARS_AROUND = 4;

  /** The longest time for which all windows are listed: 10 years. */
  private static final long LONGEST_LIST = 315_576_000;

  private static final long YEAR = 31_556_952;

  private final Map<JsonNode, WorkingTime> known;
  private final List<Place> places = new ArrayList<>();
  private long years;

  QuestionChecks(Map<JsonNode, WorkingTime> known) {
    this.known = known;
  }

  List<Place> places() {
    return places;
  }

  void check(List<Question> questions) {
    for (int i = 0; i < questions.size() && places.size() < MOST_PLACES; i++) {
      Question question = questions.get(i);
      String place = "/" + i;
      if (question == null) {
        wrong(place, "Here belongs a question.");
      } else {
        check(place, question);
      }
    }
  }

  private void check(String place, Question q) {
    if (isAbsent(q.calendar())) {
      wrong(place + "/calendar", "Give a calendar with its zone.");
    } else {
      calendar(place + "/calendar", q.calendar().orElseThrow());
    }
    if (isAbsent(q.op())) {
      wrong(place + "/op", "Say what is asked for, such as add.");
      return;
    }
    switch (q.op().orElseThrow()) {
      case is_open, next_open, next_close, prev_active -> instant(place + "/at", q.at());
      case elapsed, windows -> {
        instant(place + "/start", q.start());
        instant(place + "/end", q.end());
        span(place, q);
      }
      case add -> {
        instant(place + "/start", q.start());
        seconds(place, q);
      }
      case sub -> {
        instant(place + "/end", q.end());
        seconds(place, q);
      }
    }
  }

  private void calendar(String place, JsonNode calendar) {
    if (known.containsKey(calendar)) {
      return;
    }
    try {
      known.put(calendar, CalendarJson.workingTime(place, calendar));
    } catch (Malformed wrong) {
      wrong.places().forEach(p -> wrong(p.pointer(), p.detail()));
    }
  }

  private void instant(String place, Optional<Instant> at) {
    if (isAbsent(at)) {
      wrong(place, "Give an instant, such as 2026-11-26T09:00:00Z.");
      return;
    }
    long second = at.orElseThrow().getEpochSecond();
    if (second < FIRST || second >= LAST) {
      wrong(place, "Give an instant of the years 1800 to 2299.");
    }
    spend(place, YEARS_AROUND);
  }

  private void span(String place, Question q) {
    if (!isAbsent(q.start()) && !isAbsent(q.end())) {
      long from = Math.max(FIRST, q.start().orElseThrow().getEpochSecond());
      long to = Math.min(LAST, q.end().orElseThrow().getEpochSecond());
      spend(place, Math.max(0, to - from) / YEAR);
      if (q.op().orElseThrow() == Question.Op.windows && to - from > LONGEST_LIST) {
        wrong(place + "/end", "Windows are listed for at most ten years.");
      }
    }
  }

  private void seconds(String place, Question q) {
    if (isAbsent(q.seconds())
        || q.seconds().orElseThrow() < 0
        || q.seconds().orElseThrow() > MOST_SECONDS) {
      wrong(place + "/seconds", "Give whole seconds from 0 to %d.".formatted(MOST_SECONDS));
    }
  }

  private void spend(String place, long more) {
    if (years <= MOST_YEARS && years + more > MOST_YEARS) {
      wrong(place, "Up to here the questions span more than 25000 years. Ask the rest apart.");
    }
    years += more;
  }

  /** What was left out of the body, or is null there. */
  private static boolean isAbsent(Optional<?> value) {
    return value == null || value.isEmpty();
  }

  private void wrong(String place, String sentence) {
    if (places.size() < MOST_PLACES) {
      places.add(new Place(place, sentence));
    }
  }
}
