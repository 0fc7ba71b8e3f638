package breakwater.web.escalations;

import static breakwater.web.escalations.EscalationDeed.wanted;

import breakwater.cases.Priority;
import breakwater.escalation.Audience;
import breakwater.escalation.Choice;
import breakwater.escalation.Depth;
import breakwater.escalation.EscalationId;
import breakwater.escalation.Outcomes;
import breakwater.web.Fields;
import breakwater.web.Reading;
import breakwater.web.Visit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What comes of an escalation, from the decision to the customer's word that it is solved. */
@Controller
@RequestMapping("/escalations/{id}")
class OutcomeForms {
  private final Outcomes outcomes;
  private final EscalationDeed deeds;

  OutcomeForms(Outcomes outcomes, EscalationDeed deeds) {
    this.outcomes = outcomes;
    this.deeds = deeds;
  }

  @PostMapping("/decision")
  String decide(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam Choice decision,
      @RequestParam(defaultValue = "") String note) {
    return deeds.did(
        visit,
        id,
        "decision",
        "decided",
        (who, it, seen) -> outcomes.decide(who, it, seen, decision, Fields.text(note)));
  }

  @PostMapping("/downgrade")
  String downgrade(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam Priority priority,
      @RequestParam(defaultValue = "") String reason) {
    return deeds.did(
        visit,
        id,
        "downgrade",
        "changed",
        (who, it, seen) -> outcomes.downgrade(who, it, seen, priority, reason));
  }

  @PostMapping("/follow-ups")
  String followUp(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam Audience audience,
      @RequestParam(defaultValue = "") String text) {
    return deeds.did(
        visit,
        id,
        "follow-up",
        "given",
        (who, it, seen) -> outcomes.followUp(who, it, seen, audience, text));
  }

  @PostMapping("/resolution")
  String resolve(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam(defaultValue = "") String cause,
      @RequestParam(defaultValue = "") String rootCause,
      @RequestParam(defaultValue = "") String resolution,
      @RequestParam(defaultValue = "") String workaround,
      @RequestParam(defaultValue = "") String minutes,
      @RequestParam(defaultValue = "") String depth) {
    return deeds.did(
        visit,
        id,
        "resolution",
        "resolved",
        (who, it, seen) -> {
          var reading = new Reading();
          Optional<Integer> worked =
              reading.of(
                  "minutes",
                  () -> Fields.number("The minutes of work", minutes, Outcomes.MOST_MINUTES));
          Optional<Depth> how = reading.of("depth", () -> Fields.choice(Depth.class, depth));
          reading.end();
          return outcomes.resolve(
              who,
              it,
              seen,
              new Outcomes.Resolution(
                  Fields.text(cause),
                  Fields.text(rootCause),
                  resolution,
                  Fields.text(workaround),
                  worked,
                  how));
        });
  }

  /**
   * @param date as {@code 2026-11-21}
   */
  @PostMapping("/shipment")
  String ship(
      Visit visit,
      @PathVariable EscalationId id,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String date) {
    return deeds.did(
        visit,
        id,
        "shipment",
        "shipped",
        (who, it, seen) ->
            day(date)
                .map(on -> outcomes.ship(who, it, seen, version, on))
                .orElseGet(() -> wanted("invalid-value", "Say on which day it was shipped.")));
  }

  @PostMapping("/notification")
  String told(Visit visit, @PathVariable EscalationId id) {
    return deeds.did(visit, id, "notification", "told", outcomes::tell);
  }

  @PostMapping("/confirmation")
  String confirmed(Visit visit, @PathVariable EscalationId id) {
    return deeds.did(visit, id, "confirmation", "confirmed", outcomes::confirm);
  }

  @PostMapping("/closure")
  String close(
      Visit visit, @PathVariable EscalationId id, @RequestParam(defaultValue = "") String reason) {
    return deeds.did(
        visit,
        id,
        "closure",
        "escalation-closed",
        (who, it, seen) -> outcomes.close(who, it, seen, reason));
  }

  private static Optional<LocalDate> day(String date) {
    try {
      return Fields.text(date).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
