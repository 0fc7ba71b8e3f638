package breakwater.api.insight;

import breakwater.insight.baseline.Assumptions;
import breakwater.insight.baseline.Baseline;
import breakwater.insight.baseline.Baselines;
import breakwater.insight.baseline.Likeness;
import breakwater.insight.baseline.Offered;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/baseline")
@Tag(name = "insight", description = "Numbers with their definition.")
class BaselineController {
  private final Baselines baselines;

  BaselineController(Baselines baselines) {
    this.baselines = baselines;
  }

  @GetMapping
  @Operation(
      summary = "Read what the history of the house says before anything is set up",
      description =
          "What the house's own history says before anything is set up: rate, reasons, delay and"
              + " cost of what looked escalated. `source` names where the cases came from, such as"
              + " the `source` of an import's mapping; without it all cases count, also those of"
              + " today.")
  Baseline getBaseline(
      Caller caller,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "MOVED") Likeness.Kind kind,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "REFOCUS") Assumptions.Model model,
      @RequestParam(defaultValue = "30") @Min(0) @Max(Assumptions.MOST_MINUTES) int minutes,
      @RequestParam(defaultValue = "23") @Min(0) @Max(Assumptions.MOST_REFOCUS) int refocus,
      @RequestParam(defaultValue = "75") @Min(0) @Max(Assumptions.MOST_HOURLY) int hourly) {
    return baselines
        .read(
            caller,
            new Likeness(Optional.of(source), kind, value),
            new Assumptions(model, minutes, refocus, hourly))
        .orThrow();
  }

  @GetMapping("/values")
  @Operation(
      summary = "List what the history has that could have meant escalated",
      description =
          "The teams, tags, or types, areas, priorities and accounts of the history, by `kind`, the"
              + " commonest first and at most 50, each with its number of cases. `MOVED` and"
              + " `PHRASE` have none.")
  Offers listValues(
      Caller caller,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "MOVED") Likeness.Kind kind) {
    return new Offers(baselines.offers(caller, Likeness.named(source), kind).orThrow());
  }

  /** Not all there are. */
  record Offers(List<Offered> items) {}
}
