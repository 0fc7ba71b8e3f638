package breakwater.api.engine;

import breakwater.http.Paging;
import breakwater.journal.EngineRoom;
import breakwater.journal.EngineRoom.Trouble;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.journal.Subject;
import breakwater.people.Caller;
import breakwater.people.OperatorRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/engine/troubles")
@Tag(name = "engine", description = "What the engine took aside, and why.")
class EngineController {
  private final EngineRoom room;

  EngineController(EngineRoom room) {
    this.room = room;
  }

  /** A look that fails: who looks at what, how often it failed, and why. */
  record TroubleBody(
      @Schema(example = "case/1042") String subject,
      @Schema(example = "triggers.call") String follower,
      int tries,
      String cause,
      Optional<Instant> nextTryAt,
      boolean quarantined) {
    static TroubleBody of(Trouble trouble) {
      return new TroubleBody(
          trouble.subject().toString(),
          trouble.follower(),
          trouble.tries(),
          trouble.cause(),
          trouble.nextTryAt(),
          trouble.quarantined());
    }
  }

  /** Which look is to be tried again. */
  record ReplayBody(
      @NotBlank @Size(max = 250) @Schema(example = "case/1042") String subject,
      @NotBlank @Size(max = 100) @Schema(example = "triggers.call") String follower) {}

  @GetMapping
  @Operation(summary = "List what the engine failed at, and why")
  Paging<TroubleBody> listTroubles(Caller caller) {
    caller.must(OperatorRight.OPERATE_ENGINE);
    return Paging.last(room.troubles().stream().map(TroubleBody::of).toList());
  }

  @PostMapping("/replay")
  @Operation(summary = "Try again what failed", description = "With all its tries.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ReplayBody replayTrouble(Caller caller, @Valid @RequestBody ReplayBody body) {
    caller.must(OperatorRight.OPERATE_ENGINE);
    if (!Subject.isValid(body.subject())) {
      throw new RefusedException(
          Refusal.invalid(
              "no-such-subject",
              "A subject is written kind/id, such as case/1042; its id has at most 200"
                  + " characters."));
    }
    if (!room.replay(Subject.parse(body.subject()), body.follower())) {
      throw new RefusedException(
          Refusal.notFound(
              "no-such-trouble",
              "Nothing called %s is in trouble at %s. GET /api/v1/engine/troubles lists what is."
                  .formatted(body.follower(), body.subject())));
    }
    return body;
  }
}
