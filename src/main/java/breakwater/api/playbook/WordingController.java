package breakwater.api.playbook;

import breakwater.playbook.wording.VaguePromise;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

  record WordingAnswer(List<Hint> hints) {}

  @PostMapping("/api/v1/wording")
  @Operation(
      summary = "Which promises of a reply name no time",
      description = "A hint for whoever writes it; the text is not kept and nothing is refused.")
  WordingAnswer checkWording(@Valid @RequestBody WordingBody body) {
    return new WordingAnswer(
        VaguePromise.in(body.text()).stream()
            .map(it -> new Hint(it.words(), it.sentence(), it.hint()))
            .toList());
  }
}
