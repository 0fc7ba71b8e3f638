package breakwater.web.escalations;

import breakwater.escalation.EscalationId;
import breakwater.escalation.Escalations;
import breakwater.web.Visit;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** An escalation to look at, and its package to copy. */
@Controller
@RequestMapping("/escalations/{id}")
class EscalationForms {
  private final Escalations escalations;
  private final EscalationPage page;

  EscalationForms(Escalations escalations, EscalationPage page) {
    this.escalations = escalations;
    this.page = page;
  }

  @GetMapping
  String look(Visit visit, @PathVariable EscalationId id) {
    return page.show(visit, id);
  }

  @GetMapping("/package.md")
  ResponseEntity<String> markdown(Visit visit, @PathVariable EscalationId id) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .body(escalations.markdown(visit.caller(), id).orThrow());
  }
}
