package breakwater.api.engine;

import breakwater.journal.feed.Audit;
import breakwater.people.Caller;
import breakwater.people.OperatorRight;
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

  /** The last checkpoint, worth keeping elsewhere: it proves all that lies before it. */
  @GetMapping
  Audit.Proof getAuditProof(Caller caller) {
    caller.must(OperatorRight.READ_JOURNAL);
    return audit.proof();
  }

  /** Reads the whole journal and proves it; may take a while on a large one. */
  @GetMapping("/verification")
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
