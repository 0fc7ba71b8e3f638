package breakwater.web.escalations;

import static breakwater.web.escalations.EscalationDeed.wanted;

import breakwater.escalation.EscalationId;
import breakwater.escalation.Handoffs;
import breakwater.escalation.QuestionId;
import breakwater.web.Fields;
import breakwater.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has an escalation, and what goes to and fro about it. */
@Controller
@RequestMapping("/escalations/{id}")
class HandoffForms {
  private final Handoffs handoffs;
  private final EscalationDeed deeds;

  HandoffForms(Handoffs handoffs, EscalationDeed deeds) {
    this.handoffs = handoffs;
    this.deeds = deeds;
  }

  @PostMapping("/claim")
  String claim(Visit visit, @PathVariable EscalationId id) {
    return deeds.did(visit, id, "claim", "claimed", handoffs::claim);
  }

  @PostMapping("/start")
  String start(Visit visit, @PathVariable EscalationId id) {
    return deeds.did(visit, id, "start", "started", handoffs::start);
  }

  /**
   * @param missing what is missing, one per line
   */
  @PostMapping("/bounceback")
  String bounceBack(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String missing) {
    return deeds.did(
        visit,
        id,
        "bounceback",
        "bounced",
        (caller, it, seen) ->
            Fields.lines(missing).isEmpty()
                ? wanted(
                    "missing-wanted",
                    "Say what is missing, one thing per line, so that support can add it.")
                : handoffs.bounceBack(caller, it, seen, reason, Fields.lines(missing)));
  }

  @PostMapping("/question")
  String ask(
      Visit visit, @PathVariable EscalationId id, @RequestParam(defaultValue = "") String text) {
    return deeds.did(
        visit, id, "question", "asked", (who, it, seen) -> handoffs.ask(who, it, seen, text));
  }

  @PostMapping("/questions/{question}/answer")
  String answer(
      Visit visit,
      @PathVariable EscalationId id,
      @PathVariable QuestionId question,
      @RequestParam(defaultValue = "") String text) {
    return deeds.did(
        visit,
        id,
        "answer-" + question,
        "answered",
        (who, it, seen) -> handoffs.answer(who, it, seen, question, text));
  }

  @PostMapping("/release")
  String release(
      Visit visit, @PathVariable EscalationId id, @RequestParam(defaultValue = "") String reason) {
    return deeds.did(
        visit,
        id,
        "release",
        "released",
        (who, it, seen) -> handoffs.release(who, it, seen, Fields.text(reason)));
  }

  @PostMapping("/handover")
  String handOver(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String note) {
    return deeds.did(
        visit,
        id,
        "handover",
        "handed",
        (who, it, seen) ->
            Fields.person(to)
                .map(next -> handoffs.handOver(who, it, seen, next, Fields.text(note)))
                .orElseGet(() -> wanted("handover-unknown", "Choose who gets it.")));
  }

  @PostMapping("/transfer")
  String transfer(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam(defaultValue = "") String team,
      @RequestParam(defaultValue = "") String reason) {
    return deeds.did(
        visit,
        id,
        "transfer",
        "transferred",
        (who, it, seen) ->
            Fields.team(team)
                .map(next -> handoffs.transfer(who, it, seen, next, reason))
                .orElseGet(() -> wanted("invalid-value", "Choose the team that gets it.")));
  }

  @PostMapping("/contest")
  String contest(
      Visit visit, @PathVariable EscalationId id, @RequestParam(defaultValue = "") String reason) {
    return deeds.did(
        visit,
        id,
        "contest",
        "contested",
        (who, it, seen) -> handoffs.contest(who, it, seen, reason));
  }

  @PostMapping("/contest/judgement")
  String judge(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam boolean upheld,
      @RequestParam(defaultValue = "") String note) {
    return deeds.did(
        visit,
        id,
        "judgement",
        "judged",
        (who, it, seen) -> handoffs.judge(who, it, seen, upheld, Fields.text(note)));
  }

  @PostMapping("/withdrawal")
  String withdraw(
      Visit visit, @PathVariable EscalationId id, @RequestParam(defaultValue = "") String reason) {
    return deeds.did(
        visit,
        id,
        "withdrawal",
        "withdrawn",
        (who, it, seen) -> handoffs.withdraw(who, it, seen, reason));
  }
}
