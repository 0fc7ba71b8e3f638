package breakwater.gate.markdown;

import breakwater.gate.GateShown.EvidenceShown;
import breakwater.gate.GateShown.ItemShown;
import breakwater.gate.GateShown.SaidShown;
import breakwater.gate.ItemState;
import breakwater.gate.PackageShown;
import breakwater.gate.document.Impact;
import breakwater.gate.document.PackageDocument;
import breakwater.gate.document.Reproduction;
import breakwater.journal.Actor;
import breakwater.journal.Id;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The package as a Markdown document (package), in an order that an engineer reads in. */
public final class PackageMarkdown {
  /** Only 1 to 5 % of users report a fault (framework, "Metrics"). */
  private static final int FEWEST_FOR_EACH_REPORT = 20;

  private static final int MOST_FOR_EACH_REPORT = 100;

  private final PackageShown it;
  private final Sheet sheet = new Sheet();

  private PackageMarkdown(PackageShown shown) {
    this.it = shown;
  }

  /** Ends with a line break. */
  public static String of(PackageShown shown) {
    return new PackageMarkdown(shown).write();
  }

  private String write() {
    PackageDocument document = it.document();
    sheet.title(document.summary().orElse(it.title()));
    heading();
    ask();
    impact(document.impact());
    evidence();
    reproduction(document.reproduction());
    knownIssues();
    customer();
    sheet.list("Tried before", document.tried());
    told();
    asked();
    said();
    verification();
    return sheet.toString();
  }

  private void heading() {
    PackageShown.Heading head = it.heading();
    sheet.put("| | |\n|---|---|\n");
    sheet.row("Escalation", head.reference() + (head.pass() > 1 ? ", pass " + head.pass() : ""));
    sheet.row("Case", it.caseId().value());
    sheet.row("Severity", head.severity() + " (" + head.severity().label() + ")");
    sheet.row("Product area", it.area().orElse(""));
    sheet.row("Affected repository", it.document().repository().orElse(""));
    sheet.row("To", head.tier() + head.team().map(team -> ", team " + team).orElse(""));
    sheet.row("Date", head.raisedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    sheet.gap();
  }

  private void ask() {
    sheet.section("What is asked");
    PackageDocument.Ask ask = it.document().ask();
    sheet.put(ask.kind().map(kind -> "**" + Sheet.words(kind) + ":** ").orElse(""));
    sheet.put(ask.text().map(Markdown::line).orElse(Sheet.MISSING) + "\n\n");
  }

  private void impact(Impact impact) {
    sheet.section("Impact");
    sheet.point("Who", impact.who());
    sheet.point("What they cannot do", impact.cannotDo());
    sheet.point(
        "How far it reaches",
        impact
            .breadth()
            .map(b -> Sheet.words(b) + (impact.growing().orElse(false) ? ", growing" : "")));
    sheet.point("How deep", impact.depth().map(Sheet::words));
    sheet.point("Workaround", impact.workaround());
    sheet.more("Since", impact.since());
    sheet.more("Correlates with", impact.correlatesWith());
    sheet.more("Data", impact.dataRisk().map(risk -> Sheet.words(risk) + recoverable(impact)));
    sheet.more("Account", account(impact));
    sheet.more("Urgency", impact.urgency());
    sheet.more("Reported by", impact.reporters().map(PackageMarkdown::reporters));
    sheet.more("Accounts that it touches", impact.accounts().map(String::valueOf));
    sheet.more("Revenue at stake", impact.revenueAtStake());
    sheet.more("Next renewal", impact.renewal());
    sheet.more("Exposed", it.document().exposure().exposed());
    sheet.more("Affected by the exposure", it.document().exposure().affected());
    sheet.gap();
  }

  private static String recoverable(Impact impact) {
    return impact
        .dataRecoverable()
        .map(yes -> yes ? ", recoverable" : ", not recoverable")
        .orElse("");
  }

  private static Optional<String> account(Impact impact) {
    List<String> signals =
        List.of(
            impact.enterprise().filter(yes -> yes).map(yes -> "enterprise").orElse(""),
            impact.renewalMentioned().filter(yes -> yes).map(yes -> "renewal mentioned").orElse(""),
            impact.teamSize().map(size -> "team of " + size).orElse(""));
    String all = String.join(", ", signals.stream().filter(s -> !s.isEmpty()).toList());
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static String reporters(int count) {
    return "%d; probably affected: %d to %d"
        .formatted(
            count, (long) count * FEWEST_FOR_EACH_REPORT, (long) count * MOST_FOR_EACH_REPORT);
  }

  private void evidence() {
    sheet.section("Evidence");
    if (it.evidence().isEmpty()) {
      sheet.put(Sheet.MISSING + "\n\n");
      return;
    }
    sheet.put("| # | Kind | Source | Finding |\n|---|---|---|---|\n");
    int number = 0;
    for (EvidenceShown piece : it.evidence()) {
      number++;
      sheet.put(
          "| %d | %s | %s | %s |\n"
              .formatted(
                  number,
                  piece.kind().words(),
                  Markdown.line(piece.source()),
                  piece.finding().map(Markdown::line).orElse("no match")));
    }
    sheet.gap();
  }

  private void reproduction(Reproduction reproduction) {
    sheet.section("Reproduction");
    sheet.point("SDK", reproduction.environment().sdk());
    sheet.point("Platform", reproduction.environment().platform().map(Sheet::words));
    sheet.point("Region", reproduction.environment().region());
    sheet.point("Expected", reproduction.expected());
    sheet.point("Actual", reproduction.actual());
    sheet.point("Reproducibility", reproduction.reproducibility().map(Sheet::words));
    sheet.more("Conditions", reproduction.conditions());
    sheet.gap();
    int number = 0;
    for (String step : reproduction.steps()) {
      number++;
      sheet.put(number + ". " + Markdown.line(step) + "\n");
    }
    sheet.put(reproduction.steps().isEmpty() ? "Steps: " + Sheet.MISSING + "\n\n" : "\n");
  }

  private void knownIssues() {
    sheet.section("Known issues");
    PackageDocument.KnownIssues known = it.document().knownIssues();
    sheet.point("Searched for", Sheet.joined(known.termsSearched()));
    sheet.point(
        "Matches",
        Sheet.joined(known.matches())
            .or(
                () ->
                    known.termsSearched().isEmpty() ? Optional.empty() : Optional.of("no match")));
    sheet.more("Related changes", Sheet.joined(known.relatedChanges()));
    sheet.gap();
  }

  private void customer() {
    sheet.section("The customer");
    PackageDocument.Customer customer = it.document().customer();
    sheet.point("Knows", customer.knows());
    sheet.point("Expects next", customer.expectsNext());
    sheet.point("Churn risk", customer.churnRisk().map(Sheet::words));
    sheet.more("Signals", Sheet.joined(customer.churnSignals()));
    sheet.gap();
  }

  private void said() {
    if (it.said().isEmpty()) {
      return;
    }
    sheet.section("What was said");
    for (SaidShown said : it.said()) {
      String who = said.by() == Actor.Kind.CUSTOMER ? "Customer" : "We";
      sheet.put("%s, %s:\n\n".formatted(who, said.at().truncatedTo(ChronoUnit.SECONDS)));
      sheet.put(Markdown.block(said.words()));
      sheet.gap();
    }
  }

  private void told() {
    if (it.told().isEmpty()) {
      return;
    }
    sheet.section("What the team needs to know");
    for (ItemShown item : it.told()) {
      sheet.point(item.label(), item.finding());
    }
    sheet.gap();
  }

  private void asked() {
    if (it.asked().isEmpty()) {
      return;
    }
    sheet.section("What came back, and the answer");
    for (ItemShown item : it.asked()) {
      sheet.point(item.label(), item.finding());
    }
    sheet.gap();
  }

  private void verification() {
    sheet.section("Verification");
    PackageDocument.VerifiedBy by = it.document().verifiedBy();
    sheet.point("Verified at tier 1 by", by.frontline().map(Id::value));
    sheet.point("Verified at tier 2 by", by.specialist().map(Id::value));
    sheet.point(
        "Signed by",
        it.signature().map(s -> s.person().value()).or(() -> Optional.of("nobody yet")));
    sheet.gap();
    for (ItemShown item : it.checklist()) {
      boolean done = item.state() == ItemState.DONE;
      sheet.put((done ? "- [x] " : "- [ ] ") + Markdown.line(item.label()));
      sheet.put(done ? "" : " (" + Sheet.words(item.state()) + ")");
      sheet.put(item.finding().map(finding -> ": " + Markdown.line(finding)).orElse(""));
      sheet.gap();
    }
  }
}
