package breakwater.web.cases;

import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.story.CaseSheet;
import breakwater.cases.story.CaseStory;
import breakwater.escalation.budgets.TeamBudgets;
import breakwater.gate.EvidenceKind;
import breakwater.gate.GateShown;
import breakwater.gate.Gates;
import breakwater.gate.ItemState;
import breakwater.gate.Score;
import breakwater.gate.Verdict;
import breakwater.gate.document.Impact;
import breakwater.gate.document.PackageDocument;
import breakwater.gate.document.Reproduction;
import breakwater.gate.proposals.ProposalId;
import breakwater.gate.proposals.Proposals;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gate of a case: what the next tier needs, and the package as it will read. */
@Controller
@RequestMapping("/cases/{id}/gate")
class GatePage {
  private final Gates gates;
  private final CaseStory story;
  private final TeamBudgets budgets;
  private final Raised raised;
  private final Proposals proposals;

  GatePage(Gates gates, CaseStory story, TeamBudgets budgets, Raised raised, Proposals proposals) {
    this.gates = gates;
    this.story = story;
    this.budgets = budgets;
    this.raised = raised;
    this.proposals = proposals;
  }

  @GetMapping
  String look(Visit visit, @PathVariable CaseId id) {
    CaseSheet sheet = story.sheet(visit.caller(), id).orThrow();
    visit.show("c", sheet.shown()).show("sheet", sheet);
    if (gates.gate(visit.caller(), id) instanceof Answer.Done<GateShown>(GateShown gate)) {
      visit
          .show("gate", gate)
          .show("budget", budgets.before(visit.caller(), gate.tier(), sheet.shown()))
          .show("proposals", proposed(visit, id, gate))
          .show("doc", gate.document())
          .show("verdict", Verdicts.sentence(gate))
          .show("basis", Score.BASIS)
          .show("climbed", gate.verdict().filter(v -> v == Verdict.PASSED).isPresent())
          .show("escalations", raised.of(visit, id))
          .show("kinds", EvidenceKind.values())
          .show("asks", PackageDocument.AskKind.values())
          .show("breadths", Impact.Breadth.values())
          .show("depths", Impact.Depth.values())
          .show("dataRisks", Impact.DataRisk.values())
          .show("platforms", Reproduction.Platform.values())
          .show("howOften", Reproduction.Reproducibility.values())
          .show("risks", PackageDocument.Risk.values());
    }
    return "cases/gate";
  }

  private List<Proposed> proposed(Visit visit, CaseId id, GateShown gate) {
    return proposals.of(visit.caller(), id, gate).stream()
        .map(it -> Proposed.of(it, visit.names()))
        .toList();
  }

  @PostMapping("/items/{item}")
  String answer(
      Visit visit,
      @PathVariable CaseId id,
      @PathVariable Label item,
      @RequestParam String seen,
      @RequestParam ItemState state,
      @RequestParam(defaultValue = "") String finding) {
    return did(
        visit,
        id,
        "item-" + item,
        "answered",
        () ->
            gates.answer(visit.caller(), id, Fields.seen(seen), item, state, Fields.text(finding)));
  }

  /**
   * Adopts what is proposed.
   *
   * @param text instead of what is proposed; empty = as it is
   */
  @PostMapping("/proposals/{proposal}")
  String adopt(
      Visit visit,
      @PathVariable CaseId id,
      @PathVariable ProposalId proposal,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String text) {
    return did(
        visit,
        id,
        "proposal-" + proposal,
        "adopted",
        () -> proposals.adopt(visit.caller(), id, Fields.seen(seen), proposal, Fields.text(text)));
  }

  @PostMapping("/evidence")
  String addEvidence(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam String seen,
      @RequestParam EvidenceKind kind,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String finding) {
    return did(
        visit,
        id,
        "evidence",
        "evidence",
        () ->
            gates.addEvidence(
                visit.caller(), id, Fields.seen(seen), kind, source, Fields.text(finding)));
  }

  @PostMapping("/package")
  String write(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam String seen,
      @RequestParam Map<String, String> typed) {
    return did(
        visit,
        id,
        "package",
        "written",
        () ->
            gates.write(visit.caller(), id, Fields.seen(seen), new PackageForm(typed).document()));
  }

  @PostMapping("/signature")
  String sign(
      Visit visit, @PathVariable CaseId id, @RequestParam String seen, @RequestParam int edition) {
    return did(
        visit,
        id,
        "signature",
        "signed",
        () -> gates.sign(visit.caller(), id, Fields.seen(seen), OptionalInt.of(edition)));
  }

  @PostMapping("/submission")
  String submit(Visit visit, @PathVariable CaseId id, @RequestParam String seen) {
    return did(
        visit,
        id,
        "submission",
        "submitted",
        () -> gates.submit(visit.caller(), id, Fields.seen(seen)));
  }

  @PostMapping("/deflection")
  String deflect(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String note) {
    return did(
        visit,
        id,
        "deflection",
        "deflected",
        () ->
            gates.deflect(
                visit.caller(), id, Fields.seen(seen), Optional.empty(), Fields.text(note)));
  }

  private String did(
      Visit visit, CaseId id, String form, String deed, Supplier<Answer<GateShown>> doing) {
    return visit.deed(
        form,
        doing,
        done -> Deeds.then("/cases/" + id + "/gate", deed),
        GatePage::sentence,
        () -> look(visit, id));
  }

  private static String sentence(Refusal refusal) {
    return refusal.kind() == Refusal.Kind.STALE
        ? "Somebody else worked on this gate while you did. What you typed is still in its form;"
            + " look at the rest as it is now, then send it again."
        : refusal.sentence();
  }
}
