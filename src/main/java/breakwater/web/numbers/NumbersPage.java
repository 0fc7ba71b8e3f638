package breakwater.web.numbers;

import breakwater.cases.CaseId;
import breakwater.cases.list.CaseList;
import breakwater.insight.Insights;
import breakwater.insight.Metric;
import breakwater.insight.Period;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.web.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The numbers, each with its definition, what it is made of, and the cases behind it. */
@Controller
@RequestMapping("/numbers")
class NumbersPage {
  private static final int CASES = 100;

  private final Insights insights;
  private final CaseList list;

  NumbersPage(Insights insights, CaseList list) {
    this.insights = insights;
    this.list = list;
  }

  @GetMapping
  String look(Visit visit, @RequestParam(defaultValue = "28") String days) {
    Period period = Days.of(insights, days);
    visit
        .show("days", days)
        .show("period", period)
        .show(
            "readings",
            Arrays.stream(Metric.values())
                .map(metric -> insights.read(visit.caller(), metric, period, Optional.empty()))
                .map(Measure::of)
                .toList());
    return "numbers/numbers";
  }

  /**
   * @param all false = only the cases that the numerator counts
   */
  @GetMapping("/{metric}")
  String behind(
      Visit visit,
      @PathVariable String metric,
      @RequestParam(defaultValue = "28") String days,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "0") long after) {
    Metric of =
        Metric.find(metric)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.notFound("metric-unknown", "There is no such number here.")));
    Period period = Days.of(insights, days);
    List<CaseId> cases =
        insights.cases(visit.caller(), of, period, !all, after, CASES + 1).stream()
            .map(number -> new CaseId(Long.toString(number)))
            .toList();
    boolean more = cases.size() > CASES;
    List<CaseId> shown = more ? cases.subList(0, CASES) : cases;
    visit
        .show("days", days)
        .show("period", period)
        .show("all", all)
        .show("reading", Measure.of(insights.read(visit.caller(), of, period, Optional.empty())))
        .show("cases", shown)
        .show("next", more ? shown.getLast().value() : "")
        .show("titles", list.titles(visit.caller(), shown));
    return "numbers/cases";
  }
}
