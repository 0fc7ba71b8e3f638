package breakwater.gate.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.gate.Demand;
import breakwater.gate.EvidenceId;
import breakwater.gate.EvidenceKind;
import breakwater.gate.GateShown.EvidenceShown;
import breakwater.gate.GateShown.ItemShown;
import breakwater.gate.GateShown.SaidShown;
import breakwater.gate.GateShown.SignatureShown;
import breakwater.gate.ItemState;
import breakwater.gate.PackageShown;
import breakwater.gate.document.PackageDocument;
import breakwater.journal.Actor;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Package: all its parts, in one document that no text of a customer can break. */
class PackageMarkdownTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/package.md");
  private static final Instant AT = Instant.parse("2026-11-21T09:00:00Z");

  private static final String DOCUMENT =
      """
      {"summary":"Exports of more than 10,000 rows fail","area":"exports","repository":"acme/exports",
       "impact":{"who":"All users of three accounts","cannotDo":"Export their reports",
         "breadth":"SEVERAL_ORGANISATIONS","growing":true,"depth":"BLOCKED","since":"2026-11-20",
         "correlatesWith":"release 4.2","workaround":"none","dataRisk":"NONE","enterprise":true,
         "teamSize":40,"reporters":3,"urgency":"Month's end"},
       "reproduction":{"environment":{"sdk":"js 1.9","platform":"WEB","region":"EU"},
         "steps":["Open a report of 20,000 rows","Press Export"],"expected":"A file",
         "actual":"An error after 30 s","reproducibility":"ALWAYS"},
       "knownIssues":{"termsSearched":["export timeout"],"matches":[],"relatedChanges":["acme/exports 512"]},
       "ask":{"kind":"INVESTIGATE_ROOT_CAUSE","text":"Why does the writer stop after 30 s?"},
       "customer":{"knows":"We reproduced it","expectsNext":"Word by 15:00","churnRisk":"MEDIUM",
         "churnSignals":["renewal in December"]},
       "verifiedBy":{"frontline":"ann","specialist":"bob"},
       "tried":["Another browser","A smaller report: works"]}
      """;

  @Test
  void aFullPackageReadsLikeThis() throws IOException {
    String written = PackageMarkdown.of(shown(DOCUMENT, "It fails since this morning."));
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN, written);
    }
    assertThat(written).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void anEmptyPackageSaysWhatIsNotStated() {
    assertThat(PackageMarkdown.of(shown("{}", "Help")))
        .startsWith("# The case's title\n")
        .contains("- **Who:** _not stated_")
        .contains("Steps: _not stated_");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# heading",
        "x\n# heading\n\n## more",
        "| a | b |\n|---|---|",
        "```\nfence\n```\n# out",
        "````\n# out",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[click](javascript:alert(1))",
        "![pixel](http://example.org/x.png)",
        "1. one",
        "- [x] done",
        "text\n===",
        "&lt;b&gt; &#35; heading",
        "\\# \\[a](b)",
        "~~~\n# out"
      })
  void noTextOfACustomerBreaksTheDocument(String hostile) {
    String json = JsonMapper.builder().build().writeValueAsString(hostile);
    String document =
        """
        {"summary":%1$s,"impact":{"who":%1$s,"workaround":%1$s},"ask":{"text":%1$s},
         "reproduction":{"steps":[%1$s]},"tried":[%1$s]}\
        """
            .formatted(json);
    var seen = new Seen();
    Parser.builder().build().parse(PackageMarkdown.of(shown(document, hostile))).accept(seen);
    assertThat(seen.headings).isEqualTo(10);
    assertThat(seen.active).isZero();
  }

  @Test
  void nobodyIsMentionedButAddressesStay() {
    assertThat(Markdown.line("ask @grace or jo@acme.example"))
        .isEqualTo("ask @\u200Bgrace or jo@acme.example");
  }

  /** Counts what the document is made of. */
  private static final class Seen extends AbstractVisitor {
    private int headings;
    private int active;

    @Override
    public void visit(Heading heading) {
      headings++;
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      active++;
    }

    @Override
    public void visit(Image image) {
      active++;
    }

    @Override
    public void visit(HtmlInline html) {
      active++;
    }

    @Override
    public void visit(HtmlBlock html) {
      active++;
    }
  }

  private static PackageShown shown(String json, String said) {
    return new PackageShown(
        new PackageShown.Heading(
            "1042-1",
            2,
            Priority.HIGH,
            Tier.ENGINEERING,
            Optional.of(new TeamId("engineering")),
            AT),
        new CaseId("1042"),
        "The case's title",
        Optional.empty(),
        Optional.of("exports"),
        JsonMapper.builder().build().readValue(json, PackageDocument.class),
        List.of(
            new EvidenceShown(
                new EvidenceId("e1"),
                EvidenceKind.LOG,
                "export-worker | 09:12",
                Optional.of("Time-out after 30 s"),
                AT),
            new EvidenceShown(
                new EvidenceId("e2"), EvidenceKind.TRACKER, "export", Optional.empty(), AT)),
        List.of(
            new ItemShown(
                new Label("status-page"),
                "The status page was consulted",
                Demand.Kind.PERSON,
                true,
                ItemState.DONE,
                Optional.of("No outage."),
                Optional.empty()),
            new ItemShown(
                new Label("logs"),
                "Logs are on the case",
                Demand.Kind.PERSON,
                true,
                ItemState.COULD_NOT_GET,
                Optional.of("They are kept for a day."),
                Optional.empty())),
        4,
        Optional.of(new SignatureShown(new PersonId("ann"), AT)),
        List.of(new SaidShown(Actor.Kind.CUSTOMER, AT, said)));
  }
}
