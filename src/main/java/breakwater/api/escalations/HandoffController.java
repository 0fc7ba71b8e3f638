package breakwater.api.escalations;

import breakwater.escalation.EscalationId;
import breakwater.escalation.EscalationShown;
import breakwater.escalation.Handoffs;
import breakwater.escalation.QuestionId;
import breakwater.http.Etag;
import breakwater.journal.Answer;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/escalations/{id}")
@Tag(name = "escalations")
class HandoffController {
  private static final int LONGEST = 20_000;

  private final Handoffs handoffs;

  HandoffController(Handoffs handoffs) {
    this.handoffs = handoffs;
  }

  record ReasonBody(
      @NotBlank @Size(max = LONGEST) @Schema(example = "Called in error.") String reason) {}

  record OptionalReasonBody(Optional<@Size(max = LONGEST) String> reason) {}

  record TextBody(
      @NotBlank @Size(max = LONGEST) @Schema(example = "Which browser do they use?") String text) {}

  /** What is missing: ids of items of the checklist, or words. */
  record BouncebackBody(
      @NotBlank @Size(max = LONGEST) @Schema(example = "The steps do not lead to the fault.")
          String reason,
      @Schema(example = "[\"reproduction\"]")
          Optional<@Size(max = 50) List<@NotBlank @Size(max = LONGEST) String>> missing) {}

  record TransferBody(
      @NotNull @Schema(example = "platform") TeamId team,
      @NotBlank @Size(max = LONGEST) @Schema(example = "The fault is in the API gateway.")
          String reason) {}

  record HandoverBody(
      @NotNull @Schema(example = "grace") PersonId to,
      Optional<@Size(max = LONGEST) String> note) {}

  record JudgementBody(
      @NotNull @Schema(example = "true") Boolean upheld,
      Optional<@Size(max = LONGEST) String> note) {}

  @PostMapping("/claim")
  @Operation(summary = "Claim an escalation")
  ResponseEntity<EscalationShown> claim(Caller caller, Seen seen, @PathVariable EscalationId id) {
    return shown(handoffs.claim(caller, id, seen));
  }

  @PostMapping("/start")
  @Operation(summary = "Start to work on an escalation")
  ResponseEntity<EscalationShown> start(Caller caller, Seen seen, @PathVariable EscalationId id) {
    return shown(handoffs.start(caller, id, seen));
  }

  @PostMapping("/bounceback")
  @Operation(summary = "Return an escalation for more information")
  ResponseEntity<EscalationShown> bounceBack(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @Valid @RequestBody BouncebackBody body) {
    return shown(
        handoffs.bounceBack(caller, id, seen, body.reason(), body.missing().orElse(List.of())));
  }

  @PostMapping("/contest")
  @Operation(summary = "Contest that an escalation was returned")
  ResponseEntity<EscalationShown> contestBounceback(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @Valid @RequestBody ReasonBody body) {
    return shown(handoffs.contest(caller, id, seen, body.reason()));
  }

  @PostMapping("/contest/judgement")
  @Operation(
      summary = "Judge whether an escalation was rightly returned",
      description = "Where the contest is upheld, it no longer counts as returned.")
  ResponseEntity<EscalationShown> judgeContest(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @Valid @RequestBody JudgementBody body) {
    return shown(handoffs.judge(caller, id, seen, body.upheld(), body.note()));
  }

  @PostMapping("/question")
  @Operation(
      summary = "Ask support a question",
      description = "Whoever has claimed the escalation keeps it.")
  ResponseEntity<EscalationShown> askSupport(
      Caller caller, Seen seen, @PathVariable EscalationId id, @Valid @RequestBody TextBody body) {
    return shown(handoffs.ask(caller, id, seen, body.text()));
  }

  @PostMapping("/question/{question}/answer")
  @Operation(summary = "Answer a question of engineering")
  ResponseEntity<EscalationShown> answerEngineering(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @PathVariable QuestionId question,
      @Valid @RequestBody TextBody body) {
    return shown(handoffs.answer(caller, id, seen, question, body.text()));
  }

  @PostMapping("/transfer")
  @Operation(summary = "Send a misrouted escalation straight on to another team")
  ResponseEntity<EscalationShown> transferEscalation(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @Valid @RequestBody TransferBody body) {
    return shown(handoffs.transfer(caller, id, seen, body.team(), body.reason()));
  }

  @PostMapping("/release")
  @Operation(summary = "Give a claimed escalation back to its team")
  ResponseEntity<EscalationShown> releaseEscalation(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @Valid @RequestBody(required = false) @Nullable OptionalReasonBody body) {
    Optional<String> reason = body == null ? Optional.empty() : body.reason();
    return shown(handoffs.release(caller, id, seen, reason));
  }

  @PostMapping("/handover")
  @Operation(summary = "Hand a claimed escalation over to somebody else")
  ResponseEntity<EscalationShown> handOver(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @Valid @RequestBody HandoverBody body) {
    return shown(handoffs.handOver(caller, id, seen, body.to(), body.note()));
  }

  @PostMapping("/withdrawal")
  @Operation(summary = "Withdraw an escalation that was solved or called in error")
  ResponseEntity<EscalationShown> withdrawEscalation(
      Caller caller,
      Seen seen,
      @PathVariable EscalationId id,
      @Valid @RequestBody ReasonBody body) {
    return shown(handoffs.withdraw(caller, id, seen, body.reason()));
  }

  static ResponseEntity<EscalationShown> shown(Answer<EscalationShown> answer) {
    EscalationShown escalation = answer.orThrow();
    return Etag.ok(escalation, escalation.version());
  }
}
