package breakwater.api.answers;

import breakwater.cases.CaseId;
import breakwater.cases.answers.AnswerId;
import breakwater.cases.answers.CannedAnswer;
import breakwater.cases.answers.CannedAnswers;
import breakwater.cases.answers.Filled;
import breakwater.cases.answers.Filling;
import breakwater.http.Etag;
import breakwater.http.Paging;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "answers", description = "Texts that are sent again and again.")
class AnswersController {
  private final CannedAnswers answers;
  private final Filling filling;

  AnswersController(CannedAnswers answers, Filling filling) {
    this.answers = answers;
    this.filling = filling;
  }

  @GetMapping("/answers")
  @Operation(
      summary = "List canned answers",
      description =
          "Your own, those of your team and those of everybody, the most used first; for leads also"
              + " those of other teams.")
  Paging<CannedAnswer> listAnswers(Caller caller) {
    return Paging.last(answers.list(caller));
  }

  @GetMapping("/answers/{id}")
  @Operation(summary = "Read a canned answer")
  ResponseEntity<CannedAnswer> getAnswer(Caller caller, @PathVariable AnswerId id) {
    return tagged(answers.find(caller, id).orThrow());
  }

  @PostMapping("/answers")
  @Operation(summary = "Make a canned answer")
  ResponseEntity<CannedAnswer> addAnswer(Caller caller, @Valid @RequestBody AnswerBody body) {
    CannedAnswer added = answers.add(caller, body.reach(), body.wording()).orThrow();
    return ResponseEntity.created(URI.create("/api/v1/answers/" + added.id()))
        .eTag(Etag.of(added.version()))
        .body(added);
  }

  @PutMapping("/answers/{id}")
  @Operation(summary = "Change a canned answer")
  ResponseEntity<CannedAnswer> changeAnswer(
      Caller caller, Seen seen, @PathVariable AnswerId id, @Valid @RequestBody AnswerBody body) {
    return tagged(answers.change(caller, id, seen, body.reach(), body.wording()).orThrow());
  }

  @DeleteMapping("/answers/{id}")
  @Operation(summary = "Remove a canned answer")
  ResponseEntity<Void> removeAnswer(Caller caller, Seen seen, @PathVariable AnswerId id) {
    answers.remove(caller, id, seen).orThrow();
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/cases/{id}/answers/{answer}")
  @Operation(
      summary = "Fill a canned answer in for a case",
      description =
          "Answers the text; nothing is sent. What is not known stays in braces and is named in"
              + " missing. Counts as a use.")
  Filled fillAnswer(Caller caller, @PathVariable CaseId id, @PathVariable AnswerId answer) {
    return filling.fill(caller, id, answer).orThrow();
  }

  private static ResponseEntity<CannedAnswer> tagged(CannedAnswer answer) {
    return Etag.ok(answer, answer.version());
  }
}
