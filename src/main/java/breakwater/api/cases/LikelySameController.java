package breakwater.api.cases;

import breakwater.cases.CaseId;
import breakwater.cases.Status;
import breakwater.cases.links.LikelySame;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "cases")
class LikelySameController {
  private final LikelySame likely;

  LikelySameController(LikelySame likely) {
    this.likely = likely;
  }

  @Schema(name = "LikelySameCases")
  record LikelyView(List<LikelyCase> items) {}

  @Schema(name = "LikelySameCase")
  record LikelyCase(
      @Schema(example = "1041") CaseId id,
      Optional<String> title,
      Status status,
      @Schema(description = "Words that stand in both titles", example = "3") int sharedWords,
      @Schema(description = "Words of both titles together", example = "4") int allWords) {}

  @GetMapping("/api/v1/cases/{id}/likely-same")
  @Operation(
      summary = "Unfinished cases of the same customer that may be the same, by their titles")
  LikelyView listLikelySame(Caller caller, @PathVariable CaseId id) {
    return new LikelyView(
        likely.of(caller, id).orThrow().stream()
            .map(
                l ->
                    new LikelyCase(
                        l.item().id(), l.item().title(), l.item().status(), l.shared(), l.words()))
            .toList());
  }
}
