package breakwater.api.calendars;

import breakwater.calendar.CalendarRight;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "calendars")
@Validated
class ArithmeticController {
  /** Questions of one request. */
  private static final int MOST = 1_000;

  record Answered(Optional<JsonNode> id, Map<String, ?> answer) {}

  record Answers(List<Answered> answers) {}

  @PostMapping("/arithmetic")
  @Operation(
      description =
          "Answers questions about calendars that are sent along: what is open, how much working"
              + " time lies between two instants, when so much has passed. Nothing is stored.")
  Answers calculate(
      Caller caller, @RequestBody @NotEmpty @Size(max = MOST) List<@NotNull Question> questions) {
    caller.must(CalendarRight.READ_CALENDARS);
    var answers = new ArrayList<Answered>();
    for (int i = 0; i < questions.size(); i++) {
      answers.add(new Answered(questions.get(i).id(), questions.get(i).answer("/" + i)));
    }
    return new Answers(answers);
  }
}
