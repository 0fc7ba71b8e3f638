package breakwater.api.engine;

import breakwater.journal.feed.Audit;
import breakwater.people.Caller;
import breakwater.people.OperatorRight;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit", description = "The chain over the journal, and its check.")
class AuditController {
  private final Audit audit;

  AuditController(Audit audit) {
    this.audit = audit;
  }

  record VerificationBody(
      boolean intact, long facts, long subjects, long checkpoints, List<String> findings) {}

  @GetMapping
  @Operation(
      summary = "Read the last checkpoint of the journal",
      description = "Worth keeping elsewhere: it proves all that lies before it.")
  Audit.Proof getAuditProof(Caller caller) {
    caller.must(OperatorRight.READ_JOURNAL);
    return audit.proof();
  }

  @GetMapping("/verification")
  @Operation(summary = "Prove the whole journal", description = "May take a while on a large one.")
  VerificationBody verifyAudit(Caller caller) {
    caller.must(OperatorRight.READ_JOURNAL);
    Audit.Report report = audit.verify(Optional.empty());
    return new VerificationBody(
        report.intact(),
        report.facts(),
        report.subjects(),
        report.checkpoints(),
        report.findings());
  }
}
