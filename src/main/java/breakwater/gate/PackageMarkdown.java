package breakwater.gate;

import breakwater.gate.GateShown.EvidenceShown;
import breakwater.gate.GateShown.ItemShown;
import breakwater.gate.GateShown.SaidShown;
import breakwater.gate.document.Impact;
import breakwater.gate.document.PackageDocument;
import breakwater.gate.document.Reproduction;
import breakwater.journal.Actor;
import breakwater.journal.Id;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The package as a Markdown document (package), in an order that an engineer reads in. */
public final class PackageMarkdown {
  private static final String MISSING = "_not stated_";

  /** Only 1 to 5 % of users report a fault (framework, "Metrics"). */
  private static final int FEWEST_FOR_EACH_REPORT = 20;

  private static final int MOST_FOR_EACH_REPORT = 100;

  private final PackageShown it;
  private final StringBuilder out = new StringBuilder();

  private PackageMarkdown(PackageShown shown) {
    this.it = shown;
  }

  /** Ends with a line break. */
  public static String of(PackageShown shown) {
    return new PackageMarkdown(shown).write();
  }

  private String write() {
    PackageDocument document = it.document();
    out.append("# ").append(Markdown.line(document.summary().orElse(it.title()))).append("\n\n");
    heading();
    ask();
    impact(document.impact());
    evidence();
    reproduction(document.reproduction());
    knownIssues();
    customer();
    list("Tried before", document.tried());
    told();
    said();
    verification();
    return out.toString();
  }

  private void heading() {
    PackageShown.Heading head = it.heading();
    out.append("| | |\n|---|---|\n");
    row("Escalation", head.reference() + (head.pass() > 1 ? ", pass " + head.pass() : ""));
    row("Case", it.caseId().value());
    row("Severity", head.severity() + " (" + head.severity().label() + ")");
    row("Product area", it.area().orElse(""));
    row("Affected repository", it.document().repository().orElse(""));
    row("To", head.tier() + head.team().map(team -> ", team " + team).orElse(""));
    row("Date", head.raisedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    out.append('\n');
  }

  private void ask() {
    section("What is asked");
    PackageDocument.Ask ask = it.document().ask();
    out.append(ask.kind().map(kind -> "**" + words(kind) + ":** ").orElse(""))
        .append(ask.text().map(Markdown::line).orElse(MISSING))
        .append("\n\n");
  }

  private void impact(Impact impact) {
    section("Impact");
    point("Who", impact.who());
    point("What they cannot do", impact.cannotDo());
    point(
        "How far it reaches",
        impact.breadth().map(b -> words(b) + (impact.growing().orElse(false) ? ", growing" : "")));
    point("How deep", impact.depth().map(PackageMarkdown::words));
    point("Workaround", impact.workaround());
    more("Since", impact.since());
    more("Correlates with", impact.correlatesWith());
    more("Data", impact.dataRisk().map(risk -> words(risk) + recoverable(impact)));
    more("Account", account(impact));
    more("Urgency", impact.urgency());
    more("Reported by", impact.reporters().map(PackageMarkdown::reporters));
    more("Exposed", it.document().exposure().exposed());
    more("Affected by the exposure", it.document().exposure().affected());
    out.append('\n');
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
    section("Evidence");
    if (it.evidence().isEmpty()) {
      out.append(MISSING).append("\n\n");
      return;
    }
    out.append("| # | Kind | Source | Finding |\n|---|---|---|---|\n");
    int number = 0;
    for (EvidenceShown piece : it.evidence()) {
      number++;
      out.append("| %d | %s | ".formatted(number, piece.kind().words()))
          .append(Markdown.line(piece.source()))
          .append(" | ")
          .append(piece.finding().map(Markdown::line).orElse("no match"))
          .append(" |\n");
    }
    out.append('\n');
  }

  private void reproduction(Reproduction reproduction) {
    section("Reproduction");
    point("SDK", reproduction.environment().sdk());
    point("Platform", reproduction.environment().platform().map(PackageMarkdown::words));
    point("Region", reproduction.environment().region());
    point("Expected", reproduction.expected());
    point("Actual", reproduction.actual());
    point("Reproducibility", reproduction.reproducibility().map(PackageMarkdown::words));
    more("Conditions", reproduction.conditions());
    out.append('\n');
    int number = 0;
    for (String step : reproduction.steps()) {
      number++;
      out.append(number).append(". ").append(Markdown.line(step)).append('\n');
    }
    out.append(reproduction.steps().isEmpty() ? "Steps: " + MISSING + "\n\n" : "\n");
  }

  private void knownIssues() {
    section("Known issues");
    PackageDocument.KnownIssues known = it.document().knownIssues();
    point("Searched for", joined(known.termsSearched()));
    point(
        "Matches",
        joined(known.matches())
            .or(
                () ->
                    known.termsSearched().isEmpty() ? Optional.empty() : Optional.of("no match")));
    more("Related changes", joined(known.relatedChanges()));
    out.append('\n');
  }

  private void customer() {
    section("The customer");
    PackageDocument.Customer customer = it.document().customer();
    point("Knows", customer.knows());
    point("Expects next", customer.expectsNext());
    point("Churn risk", customer.churnRisk().map(PackageMarkdown::words));
    more("Signals", joined(customer.churnSignals()));
    out.append('\n');
  }

  private void said() {
    if (it.said().isEmpty()) {
      return;
    }
    section("What was said");
    for (SaidShown said : it.said()) {
      out.append(said.by() == Actor.Kind.CUSTOMER ? "Customer, " : "We, ")
          .append(said.at().truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
          .append(":\n\n")
          .append(Markdown.block(said.words()))
          .append('\n');
    }
  }

  private void told() {
    if (it.told().isEmpty()) {
      return;
    }
    section("What the team needs to know");
    for (ItemShown item : it.told()) {
      point(item.label(), item.finding());
    }
    out.append('\n');
  }

  private void verification() {
    section("Verification");
    PackageDocument.VerifiedBy by = it.document().verifiedBy();
    point("Verified at tier 1 by", by.frontline().map(Id::value));
    point("Verified at tier 2 by", by.specialist().map(Id::value));
    point(
        "Signed by",
        it.signature().map(s -> s.person().value()).or(() -> Optional.of("nobody yet")));
    out.append('\n');
    for (ItemShown item : it.checklist()) {
      out.append(item.state() == ItemState.DONE ? "- [x] " : "- [ ] ")
          .append(Markdown.line(item.label()))
          .append(item.state() == ItemState.DONE ? "" : " (" + words(item.state()) + ")")
          .append(item.finding().map(f -> ": " + Markdown.line(f)).orElse(""))
          .append('\n');
    }
  }

  private void list(String title, List<String> lines) {
    section(title);
    lines.forEach(line -> out.append("- ").append(Markdown.line(line)).append('\n'));
    out.append(lines.isEmpty() ? MISSING + "\n\n" : "\n");
  }

  private void section(String title) {
    out.append("## ").append(title).append("\n\n");
  }

  private void row(String name, String value) {
    out.append("| ").append(name).append(" | ");
    out.append(value.isEmpty() ? MISSING : Markdown.line(value)).append(" |\n");
  }

  /** A line that stands there also when nothing is known. */
  private void point(String name, Optional<String> value) {
    out.append("- **").append(name).append(":** ");
    out.append(value.map(Markdown::line).orElse(MISSING)).append('\n');
  }

  /** A line that stands there only when something is known. */
  private void more(String name, Optional<String> value) {
    value.ifPresent(v -> point(name, value));
  }

  private static Optional<String> joined(List<String> texts) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", texts));
  }

  private static String words(Enum<?> constant) {
    String lower = constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }
}
