package breakwater.api.attention;

import breakwater.cases.CaseId;
import breakwater.http.Malformed;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.triggers.attention.Attention;
import breakwater.triggers.attention.Attention.Shown;
import breakwater.triggers.attention.Snooze;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class AttentionController {
  private final Attention attention;

  AttentionController(Attention attention) {
    this.attention = attention;
  }

  /** One of the two must be said. */
  record NewSnooze(
      @Schema(example = "2026-11-23T08:00:00Z", description = "When it comes back by itself")
          Optional<Instant> until,
      @Schema(example = "false", description = "It comes back when the customer writes, only then")
          Optional<Boolean> untilCustomerWrites) {}

  record NewWatcher(
      @Schema(example = "grace", description = "Left out = yourself") Optional<PersonId> person) {}

  /**
   * @param snoozed empty = it is not put aside
   */
  record AttentionView(Optional<SnoozeView> snoozed, List<WatcherView> watchers) {}

  record SnoozeView(PersonId by, Instant since, Optional<Instant> until) {}

  record WatcherView(PersonId person, Instant since) {}

  @GetMapping("/attention")
  @Operation(summary = "Whether the case is put aside, and who watches it")
  AttentionView getAttention(Caller caller, @PathVariable CaseId id) {
    return view(attention.of(caller, id).orThrow());
  }

  @PostMapping("/snooze")
  @Operation(summary = "Put the case aside; a message of the customer always brings it back")
  AttentionView snoozeCase(
      Caller caller, @PathVariable CaseId id, @Valid @RequestBody NewSnooze body) {
    if (body.until().isPresent() == body.untilCustomerWrites().orElse(false)) {
      throw Malformed.value("/until", "Say either until or untilCustomerWrites: true.");
    }
    return view(attention.snooze(caller, id, body.until()).orThrow());
  }

  @DeleteMapping("/snooze")
  @Operation(summary = "Take the case up again")
  AttentionView wakeCase(Caller caller, @PathVariable CaseId id) {
    return view(attention.wake(caller, id).orThrow());
  }

  @PostMapping("/watchers")
  @Operation(summary = "Be told what happens to the case, or let a colleague be told")
  AttentionView watchCase(
      Caller caller, @PathVariable CaseId id, @Valid @RequestBody NewWatcher body) {
    return view(attention.watch(caller, id, body.person().orElseGet(caller::person)).orThrow());
  }

  @DeleteMapping("/watchers/{person}")
  @Operation(summary = "Be told no longer")
  AttentionView unwatchCase(Caller caller, @PathVariable CaseId id, @PathVariable PersonId person) {
    return view(attention.unwatch(caller, id, person).orThrow());
  }

  private static AttentionView view(Shown shown) {
    return new AttentionView(
        shown.snooze().map(AttentionController::view),
        shown.watchers().since().entrySet().stream()
            .map(e -> new WatcherView(e.getKey(), e.getValue()))
            .toList());
  }

  private static SnoozeView view(Snooze it) {
    return new SnoozeView(it.by(), it.since(), it.until());
  }
}
