package breakwater.api.attention;

import breakwater.cases.CaseId;
import breakwater.people.Caller;
import breakwater.triggers.presence.Looking;
import breakwater.triggers.presence.Looking.Doing;
import breakwater.triggers.presence.Presence;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{id}/presence")
@Tag(name = "cases")
class PresenceController {
  /** What a program counts as: one more window of its person. */
  private static final String TAB = "api";

  private final Presence presence;

  PresenceController(Presence presence) {
    this.presence = presence;
  }

  record Here(@NotNull @Schema(example = "REPLYING") Doing doing) {}

  /** The others who are there now. */
  record Others(List<Looking> items) {}

  @GetMapping
  @Operation(summary = "Who else looks at the case, or answers it, at this moment")
  Others getPresence(Caller caller, @PathVariable CaseId id) {
    return new Others(presence.others(caller, id).orThrow());
  }

  @PutMapping
  @Operation(summary = "Say that you are there; repeat it within 10 seconds to stay")
  Others putPresence(Caller caller, @PathVariable CaseId id, @Valid @RequestBody Here body) {
    return new Others(presence.here(caller, id, TAB, body.doing()).orThrow());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say that you have left")
  void deletePresence(Caller caller, @PathVariable CaseId id) {
    presence.gone(caller, id, TAB).orThrow();
  }
}
