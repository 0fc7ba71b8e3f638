package breakwater.api.insight;

import breakwater.cases.Label;
import breakwater.http.Cursor;
import breakwater.http.Malformed;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.insight.Insights;
import breakwater.insight.Period;
import breakwater.insight.rules.RuleCount;
import breakwater.insight.rules.RuleLine;
import breakwater.insight.rules.RuleNumbers;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/playbook/rules")
@Tag(name = "insight")
class RulesController {
  private final RuleNumbers numbers;
  private final Insights insights;

  RulesController(RuleNumbers numbers, Insights insights) {
    this.numbers = numbers;
    this.insights = insights;
  }

  /**
   * Every rule that called in the period or could call now; under {@code people} what people called
   * for.
   *
   * @param definitions what each number counts
   */
  record RulesAnswer(
      Instant from, Instant to, Map<String, String> definitions, List<RuleAnswer> rules) {}

  @GetMapping
  @Operation(
      summary = "List the rules of the playbook with their numbers",
      description =
          "What became of the calls that each rule made in a period; under the name people, of"
              + " those that people made.")
  RulesAnswer listRules(
      Caller caller,
      @Parameter(example = "2026-09-01T00:00:00Z") @RequestParam Optional<String> from,
      @Parameter(example = "2026-11-29T00:00:00Z") @RequestParam Optional<String> to) {
    Period period = Periods.of(insights, from, to);
    return new RulesAnswer(
        period.from(),
        period.to(),
        definitions(),
        numbers.read(caller, period).stream().map(line -> RuleAnswer.of(line, period)).toList());
  }

  @GetMapping("/{rule}/cases")
  @Operation(
      summary = "List the cases behind the number of a rule",
      description = "The cases behind a count, ascending.")
  Paging<CaseLink> listCasesOfRule(
      Caller caller,
      Page page,
      @Parameter(example = "critical-priority") @PathVariable Label rule,
      @Parameter(
              schema =
                  @Schema(
                      allowableValues = {
                        "called",
                        "raised",
                        "justified",
                        "bounced",
                        "deflected",
                        "concluded"
                      }))
          @RequestParam(defaultValue = "called")
          String count,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to) {
    long after = page.after().map(cursor -> cursor.of(1).number(0)).orElse(0L);
    List<Long> ids =
        numbers.cases(
            caller, rule, count(count), Periods.of(insights, from, to), after, page.rows());
    return Paging.of(ids, page, id -> Cursor.of(id)).map(CaseLink::of);
  }

  private static RuleCount count(String id) {
    return RuleCount.find(id)
        .orElseThrow(
            () -> Malformed.parameter("count", "count is one of " + RuleCount.ids() + "."));
  }

  private static Map<String, String> definitions() {
    Map<String, String> definitions =
        Arrays.stream(RuleCount.values())
            .collect(Collectors.toMap(RuleCount::id, RuleCount::definition));
    definitions.put("precision", RuleLine.PRECISION);
    return definitions;
  }
}
