package breakwater.api.gate;

import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.gate.EvidenceKind;
import breakwater.gate.GateShown;
import breakwater.gate.Gates;
import breakwater.gate.ItemState;
import breakwater.gate.Verdict;
import breakwater.gate.document.PackageDocument;
import breakwater.gate.proposals.ProposalId;
import breakwater.gate.proposals.Proposals;
import breakwater.http.Etag;
import breakwater.journal.Answer;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{id}/gate")
@Tag(name = "gate")
class GateController {
  private final Gates gates;
  private final Proposals proposals;

  GateController(Gates gates, Proposals proposals) {
    this.gates = gates;
    this.proposals = proposals;
  }

  /** What is said of an item; all but DONE need a finding, which is then the reason. */
  record ItemBody(
      @NotNull @Schema(example = "DONE", description = "DONE, NOT_APPLICABLE or COULD_NOT_GET")
          ItemState state,
      @Schema(example = "No outage is announced.")
          Optional<@Size(max = Gates.LONGEST) String> finding) {}

  /** A piece of evidence; without a finding there was no match. */
  record EvidenceBody(
      @NotNull @Schema(example = "LOG") EvidenceKind kind,
      @NotBlank @Size(max = Gates.LONGEST) @Schema(example = "export-worker, 09:12 UTC")
          String source,
      @Schema(example = "Time-out after 30 s in the CSV writer.")
          Optional<@Size(max = Gates.LONGEST) String> finding) {}

  /** Other words than those that are proposed; as it is proposed when left out. */
  record AdoptionBody(
      @Schema(example = "Since the release of Monday")
          Optional<@Size(max = Gates.LONGEST) String> text) {}

  /** Which edition is signed; the current one when left out. */
  record SignatureBody(@Schema(example = "3") Optional<Integer> edition) {}

  /** Why it does not climb: a label, a note or both. */
  record DeflectionBody(
      @Schema(example = "known-issue") Optional<Label> reason,
      Optional<@Size(max = Gates.LONGEST) String> note) {}

  /** What the customer is asked; when left out, what the playbook says for what is missing. */
  record CustomerRequestBody(
      @Schema(example = "Which steps lead to it?")
          Optional<@Size(min = 1, max = Gates.LONGEST) String> text) {}

  /** The answer to a submission. */
  record SubmissionAnswer(Verdict verdict, List<String> reasons) {}

  @GetMapping
  @Operation(summary = "Read the gate of a case")
  ResponseEntity<GateAnswer> getGate(Caller caller, @PathVariable CaseId id) {
    return shown(caller, id, gates.gate(caller, id));
  }

  @PutMapping("/items/{item}")
  @Operation(summary = "Answer an item of the checklist")
  ResponseEntity<GateAnswer> answerItem(
      Caller caller,
      Seen seen,
      @PathVariable CaseId id,
      @PathVariable Label item,
      @Valid @RequestBody ItemBody body) {
    return shown(caller, id, gates.answer(caller, id, seen, item, body.state(), body.finding()));
  }

  @PostMapping("/proposals/{proposal}/adoption")
  @Operation(
      summary = "Adopt what is proposed for a gate",
      description =
          "Only a person does. It is then an answer, a part of the package or evidence, as if they"
              + " had written it.")
  ResponseEntity<GateAnswer> adoptProposal(
      Caller caller,
      Seen seen,
      @PathVariable CaseId id,
      @PathVariable ProposalId proposal,
      @Valid @RequestBody(required = false) @Nullable AdoptionBody body) {
    Optional<String> text = body == null ? Optional.empty() : body.text();
    return shown(caller, id, proposals.adopt(caller, id, seen, proposal, text));
  }

  @PutMapping("/package")
  @Operation(summary = "Write the package")
  ResponseEntity<GateAnswer> writePackage(
      Caller caller, Seen seen, @PathVariable CaseId id, @RequestBody PackageDocument body) {
    return shown(caller, id, gates.write(caller, id, seen, body));
  }

  @PostMapping("/evidence")
  @Operation(summary = "Add a piece of evidence")
  ResponseEntity<GateAnswer> addEvidence(
      Caller caller, Seen seen, @PathVariable CaseId id, @Valid @RequestBody EvidenceBody body) {
    return shown(
        caller,
        id,
        gates.addEvidence(caller, id, seen, body.kind(), body.source(), body.finding()));
  }

  @PostMapping("/signature")
  @Operation(summary = "Sign the package")
  ResponseEntity<GateAnswer> signPackage(
      Caller caller,
      Seen seen,
      @PathVariable CaseId id,
      @RequestBody(required = false) @Nullable SignatureBody body) {
    OptionalInt edition =
        body == null
            ? OptionalInt.empty()
            : body.edition().map(OptionalInt::of).orElse(OptionalInt.empty());
    return shown(caller, id, gates.sign(caller, id, seen, edition));
  }

  @PostMapping("/submission")
  @Operation(summary = "Submit the package for a verdict")
  ResponseEntity<SubmissionAnswer> submitPackage(
      Caller caller, Seen seen, @PathVariable CaseId id) {
    GateShown gate = gates.submit(caller, id, seen).orThrow();
    Verdict verdict = gate.verdict().orElse(Verdict.EVIDENCE_WANTED);
    return Etag.ok(new SubmissionAnswer(verdict, gate.reasons()), gate.version());
  }

  @PostMapping("/deflection")
  @Operation(summary = "Turn a call away, because it needs nobody above")
  ResponseEntity<GateAnswer> deflectCall(
      Caller caller, Seen seen, @PathVariable CaseId id, @Valid @RequestBody DeflectionBody body) {
    return shown(caller, id, gates.deflect(caller, id, seen, body.reason(), body.note()));
  }

  @PostMapping("/customer-request")
  @Operation(
      summary = "Ask the customer for what is missing",
      description = "Sent as a message; the case then waits on the customer.")
  ResponseEntity<GateAnswer> askCustomer(
      Caller caller,
      Seen seen,
      @PathVariable CaseId id,
      @Valid @RequestBody(required = false) @Nullable CustomerRequestBody body) {
    Optional<String> text = body == null ? Optional.empty() : body.text();
    return shown(caller, id, gates.askCustomer(caller, id, seen, text));
  }

  private ResponseEntity<GateAnswer> shown(Caller caller, CaseId id, Answer<GateShown> answer) {
    GateShown gate = answer.orThrow();
    return Etag.ok(GateAnswer.of(gate, proposals.of(caller, id, gate)), gate.version());
  }
}
