package breakwater.api.insight;

import breakwater.http.Cursor;
import breakwater.http.Malformed;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.insight.Grouping;
import breakwater.insight.Insights;
import breakwater.insight.Metric;
import breakwater.insight.Period;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/insight")
@Tag(name = "insight", description = "The numbers, each with its definition and its sources.")
class InsightController {
  private final Insights insights;

  InsightController(Insights insights) {
    this.insights = insights;
  }

  @GetMapping
  @Operation(summary = "List the numbers that there are, with their definitions")
  List<MetricAnswer> listMetrics(
      Caller caller,
      @Parameter(example = "2026-11-01T00:00:00Z") @RequestParam Optional<String> from,
      @Parameter(example = "2026-11-29T00:00:00Z") @RequestParam Optional<String> to) {
    Period period = Periods.of(insights, from, to);
    return Arrays.stream(Metric.values())
        .map(metric -> insights.read(caller, metric, period, Optional.empty()))
        .map(MetricAnswer::of)
        .toList();
  }

  @GetMapping("/{metric}")
  @Operation(summary = "Read a number")
  MetricAnswer getMetric(
      Caller caller,
      @Parameter(example = "escalation-rate") @PathVariable String metric,
      @Parameter(example = "2026-11-01T00:00:00Z") @RequestParam Optional<String> from,
      @Parameter(example = "2026-11-29T00:00:00Z") @RequestParam Optional<String> to,
      @Parameter(schema = @Schema(allowableValues = {"day", "week", "priority", "team"}))
          @RequestParam
          Optional<String> groupBy) {
    return MetricAnswer.of(
        insights.read(
            caller,
            metric(metric),
            Periods.of(insights, from, to),
            groupBy.map(InsightController::grouping)));
  }

  @GetMapping("/{metric}/cases")
  @Operation(summary = "List the cases behind a number")
  Paging<CaseLink> listCasesOfMetric(
      Caller caller,
      Page page,
      @Parameter(example = "escalation-rate") @PathVariable String metric,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to,
      @Parameter(description = "Only the cases of the numerator")
          @RequestParam(defaultValue = "false")
          boolean numerator) {
    long after = page.after().map(cursor -> cursor.of(1).number(0)).orElse(0L);
    List<Long> ids =
        insights.cases(
            caller, metric(metric), Periods.of(insights, from, to), numerator, after, page.rows());
    return Paging.of(ids, page, id -> Cursor.of(id)).map(CaseLink::of);
  }

  private static Metric metric(String id) {
    return Metric.find(id)
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.notFound(
                        "metric-unknown",
                        "There is no metric '%s'. There are: %s."
                            .formatted(
                                id.length() > 60 ? id.substring(0, 60) : id,
                                Arrays.stream(Metric.values())
                                    .map(Metric::id)
                                    .collect(Collectors.joining(", "))))));
  }

  private static Grouping grouping(String text) {
    return Arrays.stream(Grouping.values())
        .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () -> Malformed.parameter("groupBy", "groupBy is day, week, priority or team."));
  }
}
