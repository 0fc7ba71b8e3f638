package breakwater.api.calendars;

import breakwater.calendar.CalendarRight;
import breakwater.http.Malformed;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "calendars", description = "What counts as working time.")
class ArithmeticController {
  /** The most questions at once; our own choice. */
  private static final int MOST = 5_000;

  /** The answers, in the order of the questions. */
  record Answers(List<Answered> answers) {}

  /**
   * The answer to one question: {@code open}; {@code seconds}; {@code instant}, null = never; or
   * {@code windows}, as pairs of instants.
   */
  record Answered(
      Optional<JsonNode> id,
      @Schema(example = "{\"instant\":\"2026-11-27T10:00:00Z\"}")
          Map<String, @Nullable Object> answer) {}

  @PostMapping("/api/v1/calendar/arithmetic")
  @Operation(
      summary = "Work out questions about working time",
      description =
          "By calendars that are given with the questions; nothing is kept. Every question is"
              + " checked before any is answered.")
  Answers answerCalendarQuestions(Caller caller, @RequestBody List<Question> questions) {
    caller.must(CalendarRight.READ_CALENDARS);
    if (questions.size() > MOST) {
      throw Malformed.value(
          "",
          "There are %d questions here. Ask at most %d at once.".formatted(questions.size(), MOST));
    }
    return new Answers(new Arithmetic().answers(questions));
  }
}
