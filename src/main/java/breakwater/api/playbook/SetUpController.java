package breakwater.api.playbook;

import breakwater.people.Caller;
import breakwater.playbook.setup.SetUp;
import breakwater.playbook.versions.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/set-up")
@Tag(name = "playbook", description = "The rules by which the house works, and their versions.")
class SetUpController {
  private final SetUp setUp;

  SetUpController(SetUp setUp) {
    this.setUp = setUp;
  }

  /** The five answers of the first hour. */
  record SetUpBody(
      @NotNull @Schema(description = "The team that customers reach first", example = "Help desk")
          String frontline,
      @NotNull
          @Schema(
              description = "Teams of engineers; the first is asked when nothing else fits",
              example = "[\"Backend\", \"Apps\"]")
          List<@NotNull String> engineering,
      @NotNull @Schema(description = "When support is there", example = "09:00") String opens,
      @NotNull @Schema(example = "17:30") String closes,
      @NotNull @Schema(example = "Europe/Berlin") String zone,
      @Schema(description = "Who is on call; nobody yet when it is left out")
          Optional<String> onCall,
      @Schema(description = "Where the house chats") Optional<String> chat,
      @Schema(description = "Where engineering keeps its issues") Optional<String> tracker) {

    SetUp.Answers answers() {
      return new SetUp.Answers(
          frontline,
          String.join(",", engineering),
          zone,
          opens,
          closes,
          onCall.orElse(""),
          chat.orElse("none"),
          tracker.orElse("none"));
    }
  }

  /** The version of the playbook that holds the answers, each guess marked in its text. */
  record SetUpAnswer(int version, Instant inForceFrom) {}

  @PostMapping
  @Operation(
      summary = "Make a working house of five answers",
      description =
          "Teams, office hours and a playbook in which each guess is marked. All of it or, when"
              + " anything is refused, nothing.")
  SetUpAnswer setUpHouse(Caller caller, @Valid @RequestBody SetUpBody body) {
    Version made = setUp.make(caller, body.answers()).orThrow();
    return new SetUpAnswer(made.number(), made.inForceFrom());
  }
}
