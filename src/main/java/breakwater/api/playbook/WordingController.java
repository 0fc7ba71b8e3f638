package breakwater.api.playbook;

import breakwater.journal.Clock;
import breakwater.outbox.NoticeWishes;
import breakwater.people.Caller;
import breakwater.playbook.wording.PromisedTime;
import breakwater.playbook.wording.VaguePromise;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "playbook")
class WordingController {
  @Schema(name = "WrittenText")
  record WordingBody(
      @NotNull @Size(max = 1_000_000) @Schema(example = "We will look into it as soon as possible.")
          String text) {}

  /**
   * @param words that promise nothing
   * @param sentence in which they stand
   * @param instead what to write instead
   */
  record Hint(String words, String sentence, String instead) {}

  /**
   * A time until which the customer is promised to hear from us; a reply may keep it in {@code
   * promisedUntil}.
   */
  record Promise(@Schema(example = "tomorrow 3 pm") String words, Instant until) {}

  record WordingAnswer(List<Hint> hints, List<Promise> promises) {}

  private final Clock clock;
  private final NoticeWishes wishes;

  WordingController(Clock clock, NoticeWishes wishes) {
    this.clock = clock;
    this.wishes = wishes;
  }

  @PostMapping("/api/v1/wording")
  @Operation(
      summary = "Which promises of a reply name no time, and which name one",
      description =
          "A hint for whoever writes it; the text is not kept and nothing is refused. Times of day"
              + " are of the caller's own zone, which is among their wishes for notices.")
  WordingAnswer checkWording(Caller caller, @Valid @RequestBody WordingBody body) {
    return new WordingAnswer(
        VaguePromise.in(body.text()).stream()
            .map(it -> new Hint(it.words(), it.sentence(), it.hint()))
            .toList(),
        PromisedTime.in(body.text(), clock.now(), wishes.zone(caller)).stream()
            .map(it -> new Promise(it.words(), it.until()))
            .toList());
  }
}
