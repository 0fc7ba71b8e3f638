package breakwater.web.numbers;

import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.list.CaseList;
import breakwater.insight.Insights;
import breakwater.insight.Period;
import breakwater.insight.rules.RuleCount;
import breakwater.insight.rules.RuleLine;
import breakwater.insight.rules.RuleNumbers;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of the calls of each rule, and the cases behind each number. */
@Controller
@RequestMapping("/playbook/rules")
class RulesPage {
  private static final int CASES = 100;

  private final RuleNumbers numbers;
  private final Insights insights;
  private final CaseList list;

  RulesPage(RuleNumbers numbers, Insights insights, CaseList list) {
    this.numbers = numbers;
    this.insights = insights;
    this.list = list;
  }

  /** A rule as the page shows it; {@code precision} is a dash where there is none. */
  record Shown(RuleLine line, String precision) {
    static Shown of(RuleLine line) {
      return new Shown(
          line,
          line.precision()
              .map(share -> String.format(Locale.ROOT, "%.1f %%", share * 100))
              .orElse("–"));
    }
  }

  @GetMapping
  String look(Visit visit, @RequestParam(defaultValue = "90") String days) {
    Period period = Days.of(insights, days);
    visit
        .show("days", days)
        .show("counts", RuleCount.values())
        .show("definition", RuleLine.PRECISION)
        .show("rules", numbers.read(visit.caller(), period).stream().map(Shown::of).toList());
    return "numbers/rules";
  }

  /** The cases behind one number of one rule. */
  @GetMapping("/{rule}")
  String behind(
      Visit visit,
      @PathVariable Label rule,
      @RequestParam(defaultValue = "CALLED") String count,
      @RequestParam(defaultValue = "90") String days,
      @RequestParam(defaultValue = "0") long after) {
    Period period = Days.of(insights, days);
    RuleCount of = Fields.choice(RuleCount.class, count).orElse(RuleCount.CALLED);
    List<CaseId> cases =
        numbers.cases(visit.caller(), rule, of, period, after, CASES + 1).stream()
            .map(number -> new CaseId(Long.toString(number)))
            .toList();
    boolean more = cases.size() > CASES;
    List<CaseId> shown = more ? cases.subList(0, CASES) : cases;
    visit
        .show("days", days)
        .show("counts", RuleCount.values())
        .show("count", of)
        .show("rule", Shown.of(numbers.read(visit.caller(), rule, period)))
        .show("cases", shown)
        .show("next", more ? shown.getLast().value() : "")
        .show("titles", list.titles(visit.caller(), shown));
    return "numbers/rule";
  }
}
