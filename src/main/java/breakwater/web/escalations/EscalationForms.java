package breakwater.web.escalations;

import breakwater.cases.Priority;
import breakwater.escalation.Audience;
import breakwater.escalation.Choice;
import breakwater.escalation.Depth;
import breakwater.escalation.EscalationId;
import breakwater.escalation.EscalationShown;
import breakwater.escalation.Escalations;
import breakwater.escalation.Handoffs;
import breakwater.escalation.Outcomes;
import breakwater.escalation.QuestionId;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An escalation, and what can be done with it there. */
@Controller
@RequestMapping("/escalations/{id}")
class EscalationForms {
  private final Escalations escalations;
  private final Handoffs handoffs;
  private final Outcomes outcomes;
  private final EscalationPage page;

  EscalationForms(
      Escalations escalations, Handoffs handoffs, Outcomes outcomes, EscalationPage page) {
    this.escalations = escalations;
    this.handoffs = handoffs;
    this.outcomes = outcomes;
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

  @PostMapping("/claim")
  String claim(Visit visit, @PathVariable EscalationId id, @RequestParam String seen) {
    return did(
        visit, id, "claim", "claimed", () -> handoffs.claim(visit.caller(), id, Fields.seen(seen)));
  }

  @PostMapping("/start")
  String start(Visit visit, @PathVariable EscalationId id, @RequestParam String seen) {
    return did(
        visit, id, "start", "started", () -> handoffs.start(visit.caller(), id, Fields.seen(seen)));
  }

  /**
   * @param missing what is missing, one per line
   */
  @PostMapping("/bounceback")
  String bounceBack(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String missing) {
    return did(
        visit,
        id,
        "bounceback",
        "bounced",
        () ->
            Fields.lines(missing).isEmpty()
                ? Answer.refused(
                    Refusal.invalid(
                        "missing-wanted",
                        "Say what is missing, one thing per line, so that support can add it."))
                : handoffs.bounceBack(
                    visit.caller(), id, Fields.seen(seen), reason, Fields.lines(missing)));
  }

  @PostMapping("/decision")
  String decide(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam String seen,
      @RequestParam Choice decision,
      @RequestParam(defaultValue = "") String note) {
    return did(
        visit,
        id,
        "decision",
        "decided",
        () -> outcomes.decide(visit.caller(), id, Fields.seen(seen), decision, Fields.text(note)));
  }

  @PostMapping("/resolution")
  String resolve(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String cause,
      @RequestParam(defaultValue = "") String rootCause,
      @RequestParam(defaultValue = "") String resolution,
      @RequestParam(defaultValue = "") String workaround,
      @RequestParam(defaultValue = "") String minutes,
      @RequestParam(defaultValue = "") String depth) {
    return did(
        visit,
        id,
        "resolution",
        "resolved",
        () ->
            outcomes.resolve(
                visit.caller(),
                id,
                Fields.seen(seen),
                new Outcomes.Resolution(
                    Fields.text(cause),
                    Fields.text(rootCause),
                    resolution,
                    Fields.text(workaround),
                    Fields.number("The minutes of work", minutes),
                    Fields.choice(Depth.class, depth))));
  }

  @PostMapping("/question")
  String ask(
      Visit visit, @PathVariable EscalationId id, @RequestParam(defaultValue = "") String text) {
    return did(
        visit,
        id,
        "question",
        "asked",
        () -> handoffs.ask(visit.caller(), id, Fields.seen(""), text));
  }

  @PostMapping("/questions/{question}/answer")
  String answer(
      Visit visit,
      @PathVariable EscalationId id,
      @PathVariable QuestionId question,
      @RequestParam(defaultValue = "") String text) {
    return did(
        visit,
        id,
        "answer-" + question,
        "answered",
        () -> handoffs.answer(visit.caller(), id, Fields.seen(""), question, text));
  }

  @PostMapping("/follow-ups")
  String followUp(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam Audience audience,
      @RequestParam(defaultValue = "") String text) {
    return did(
        visit,
        id,
        "follow-up",
        "given",
        () -> outcomes.followUp(visit.caller(), id, Fields.seen(""), audience, text));
  }

  @PostMapping("/release")
  String release(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String reason) {
    return did(
        visit,
        id,
        "release",
        "released",
        () -> handoffs.release(visit.caller(), id, Fields.seen(seen), Fields.text(reason)));
  }

  @PostMapping("/handover")
  String handOver(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String note) {
    return did(
        visit,
        id,
        "handover",
        "handed",
        () ->
            Fields.person(to).isEmpty()
                ? Answer.refused(Refusal.invalid("handover-unknown", "Choose who gets it."))
                : handoffs.handOver(
                    visit.caller(),
                    id,
                    Fields.seen(seen),
                    Fields.person(to).get(),
                    Fields.text(note)));
  }

  @PostMapping("/downgrade")
  String downgrade(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam String seen,
      @RequestParam Priority priority,
      @RequestParam(defaultValue = "") String reason) {
    return did(
        visit,
        id,
        "downgrade",
        "changed",
        () -> outcomes.downgrade(visit.caller(), id, Fields.seen(seen), priority, reason));
  }

  @PostMapping("/contest")
  String contest(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String reason) {
    return did(
        visit,
        id,
        "contest",
        "contested",
        () -> handoffs.contest(visit.caller(), id, Fields.seen(seen), reason));
  }

  @PostMapping("/withdrawal")
  String withdraw(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String reason) {
    return did(
        visit,
        id,
        "withdrawal",
        "withdrawn",
        () -> handoffs.withdraw(visit.caller(), id, Fields.seen(seen), reason));
  }

  /** From the board one returns to the board. */
  private String did(
      Visit visit,
      EscalationId id,
      String form,
      String deed,
      Supplier<Answer<EscalationShown>> doing) {
    String next =
        "board".equals(visit.request().getParameter("back"))
            ? "/escalations"
            : "/escalations/" + id;
    return visit.deed(
        form,
        doing,
        done -> Deeds.then(next, deed),
        refusal -> page.sentence(visit, id, refusal),
        () -> page.show(visit, id));
  }
}
