package breakwater.api.calendars;

import breakwater.api.calendars.ArithmeticController.Answered;
import breakwater.calendar.WorkingTime;
import breakwater.http.Malformed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers questions about calendars that came with them; a calendar that comes twice is one. */
final class Arithmetic {
  /** The most open stretches in all answers together; our own choice. */
  private static final int MOST_WINDOWS = 100_000;

  private final Map<JsonNode, WorkingTime> known = new HashMap<>();
  private int windows;

  List<Answered> answers(List<Question> questions) {
    var checks = new QuestionChecks(known);
    checks.check(questions);
    if (!checks.places().isEmpty()) {
      throw new Malformed(
          "invalid-value", "Some of the questions cannot be understood.", checks.places());
    }
    var answers = new ArrayList<Answered>();
    for (int i = 0; i < questions.size(); i++) {
      answers.add(new Answered(questions.get(i).id(), answer(i, questions.get(i))));
    }
    return answers;
  }

  private Map<String, @Nullable Object> answer(int place, Question q) {
    WorkingTime time = Objects.requireNonNull(known.get(q.calendar().orElseThrow()));
    return switch (q.op().orElseThrow()) {
      case is_open -> one("open", time.isOpen(second(q.at())));
      case elapsed -> one("seconds", time.elapsed(second(q.start()), second(q.end())));
      case add -> instant(time.add(second(q.start()), q.seconds().orElseThrow()));
      case sub -> instant(time.sub(second(q.end()), q.seconds().orElseThrow()));
      case next_open -> instant(time.nextOpen(second(q.at())));
      case next_close -> instant(time.nextClose(second(q.at())));
      case prev_active -> instant(time.previousActive(second(q.at())));
      case windows -> one("windows", windows(place, time, second(q.start()), second(q.end())));
    };
  }

  private List<List<Instant>> windows(int place, WorkingTime time, long from, long to) {
    var pairs = new ArrayList<List<Instant>>();
    for (WorkingTime.Stretch stretch : time.stretches(from, to)) {
      pairs.add(List.of(at(stretch.from()), at(stretch.to())));
      if (++windows > MOST_WINDOWS) {
        throw Malformed.value(
            "/" + place,
            "The answers hold more than %d windows. Ask for shorter spans."
                .formatted(MOST_WINDOWS));
      }
    }
    return pairs;
  }

  private static Map<String, @Nullable Object> instant(long second) {
    return one("instant", second == WorkingTime.NEVER ? null : at(second));
  }

  private static Map<String, @Nullable Object> one(String key, @Nullable Object value) {
    return Collections.singletonMap(key, value);
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }

  /** Fractions of a second are cut off. */
  private static long second(Optional<Instant> at) {
    return at.orElseThrow().getEpochSecond();
  }
}
