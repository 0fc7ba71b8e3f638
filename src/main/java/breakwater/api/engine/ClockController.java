package breakwater.api.engine;

import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.journal.TimeMachine;
import breakwater.people.Caller;
import breakwater.people.OperatorRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/clock")
@Tag(name = "clock", description = "The one clock of the product.")
class ClockController {
  /** A year: nobody waits for more in one request. */
  private static final long MOST_SECONDS = 366L * 24 * 3600;

  private final Clock clock;
  private final TimeMachine machine;
  private final boolean mayMove;

  ClockController(
      Clock clock,
      TimeMachine machine,
      @Value("${breakwater.time-machine:false}") boolean mayMove) {
    this.clock = clock;
    this.machine = machine;
    this.mayMove = mayMove;
  }

  record ClockBody(Instant now) {}

  /** How far to move it. */
  record AdvanceBody(
      @NotNull @Min(0) @Max(MOST_SECONDS) @Schema(example = "900") Long advanceSeconds) {}

  @GetMapping
  @Operation(summary = "Read the clock of the product")
  ClockBody getClock(Caller caller) {
    return new ClockBody(clock.now());
  }

  @PostMapping
  @Operation(
      summary = "Move the clock",
      description =
          "Through every due instant; it answers when all that is due is done. Only in a SANDBOX.")
  ClockBody advanceClock(Caller caller, @Valid @RequestBody AdvanceBody body) {
    caller.must(OperatorRight.MOVE_CLOCK);
    if (!mayMove) {
      throw new RefusedException(
          Refusal.conflict(
              "time-machine-off",
              "You asked to move the clock, but the time machine is off. Start with"
                  + " BREAKWATER_TIME_MACHINE=true on a SANDBOX database."));
    }
    return new ClockBody(machine.advance(Duration.ofSeconds(body.advanceSeconds())));
  }
}
