package breakwater.web.answers;

import breakwater.cases.CaseId;
import breakwater.cases.answers.AnswerId;
import breakwater.cases.answers.CannedAnswer;
import breakwater.cases.answers.CannedAnswers;
import breakwater.cases.answers.Filled;
import breakwater.cases.answers.Filling;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.web.Visit;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the composer asks while somebody types a semicolon and a shortcut. */
@Controller
@RequestMapping("/cases/{id}/answers")
class ComposerAnswers {
  private final CannedAnswers answers;
  private final Filling filling;

  ComposerAnswers(CannedAnswers answers, Filling filling) {
    this.answers = answers;
    this.filling = filling;
  }

  /** One line of the list. */
  record Offer(String id, String shortcut, String name) {
    static Offer of(CannedAnswer answer) {
      return new Offer(answer.id().value(), answer.wording().shortcut(), answer.wording().name());
    }
  }

  @GetMapping
  ResponseEntity<List<Offer>> offered(Visit visit, @PathVariable CaseId id) {
    return ResponseEntity.ok(answers.offered(visit.caller()).stream().map(Offer::of).toList());
  }

  @PostMapping("/{answer}")
  ResponseEntity<Map<String, ?>> fill(
      Visit visit, @PathVariable CaseId id, @PathVariable AnswerId answer) {
    return switch (filling.fill(visit.caller(), id, answer)) {
      case Answer.Done<Filled>(Filled filled) ->
          ResponseEntity.ok(Map.of("text", filled.text(), "missing", filled.missing()));
      case Answer.Refused<Filled>(Refusal refusal) ->
          ResponseEntity.unprocessableContent().body(Map.of("sentence", refusal.sentence()));
    };
  }
}
