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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final Insights insights;

  InsightController(Insights insights) {
    this.insights = insights;
  }

  /** A case behind a number. */
  record CaseLink(String id, String link) {}

  @GetMapping
  List<MetricAnswer> listMetrics(
      Caller caller,
      @Parameter(example = "2026-11-01T00:00:00Z") @RequestParam Optional<String> from,
      @Parameter(example = "2026-11-29T00:00:00Z") @RequestParam Optional<String> to) {
    Period period = period(from, to);
    return Arrays.stream(Metric.values())
        .map(metric -> insights.read(caller, metric, period, Optional.empty()))
        .map(MetricAnswer::of)
        .toList();
  }

  @GetMapping("/{metric}")
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
            caller, metric(metric), period(from, to), groupBy.map(InsightController::grouping)));
  }

  @GetMapping("/{metric}/cases")
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
        insights.cases(caller, metric(metric), period(from, to), numerator, after, page.rows());
    return Paging.of(ids, page, id -> Cursor.of(id))
        .map(id -> new CaseLink(Long.toString(id), "/api/v1/cases/" + id));
  }

  private Period period(Optional<String> from, Optional<String> to) {
    Optional<Instant> begin = from.map(text -> instant("from", text));
    Optional<Instant> end = to.map(text -> instant("to", text));
    try {
      return insights.period(begin, end);
    } catch (IllegalArgumentException e) {
      throw Malformed.parameter("from", "from lies before to; to is now when it is left out.");
    }
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

  private static Instant instant(String name, String text) {
    try {
      Instant instant = Instant.parse(text);
      if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
        return instant;
      }
    } catch (DateTimeParseException e) {
      // The same answer as for an instant out of range.
    }
    throw Malformed.parameter(
        name, name + " is an instant such as 2026-11-21T09:00:00Z, from 1970 to 9999.");
  }
}
