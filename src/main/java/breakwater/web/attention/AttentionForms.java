package breakwater.web.attention;

import breakwater.cases.CaseId;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.outbox.NoticeWishes;
import breakwater.people.PersonId;
import breakwater.triggers.attention.Attention;
import breakwater.web.Fields;
import breakwater.web.LocalTimes;
import breakwater.web.Visit;
import breakwater.web.cases.CaseDeed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts a case aside and takes it up again; watches it. */
@Controller
@RequestMapping("/cases/{id}")
class AttentionForms {
  /** What a form says for "only when the customer writes". */
  private static final String CUSTOMER = "CUSTOMER";

  private final Attention attention;
  private final NoticeWishes wishes;
  private final Clock clock;
  private final CaseDeed deeds;

  AttentionForms(Attention attention, NoticeWishes wishes, Clock clock, CaseDeed deeds) {
    this.attention = attention;
    this.wishes = wishes;
    this.clock = clock;
    this.deeds = deeds;
  }

  /**
   * @param until a morning, or CUSTOMER, or DATE
   * @param date for DATE
   */
  @PostMapping("/snooze")
  String snooze(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam(defaultValue = "DATE") String until,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "") String zone) {
    return deeds.did(
        visit,
        id,
        "attention",
        "aside",
        () -> {
          ZoneId in =
              LocalTimes.zone(zone, visit.person().map(wishes::zone).orElse(ZoneOffset.UTC));
          Optional<Instant> at =
              Mornings.at(until, clock.now(), in).or(() -> LocalTimes.instant("The day", date, in));
          return at.isEmpty() && !until.equals(CUSTOMER)
              ? Answer.refused(
                  Refusal.invalid("snooze-wrong", "Say until when: choose a day and a time."))
              : attention.snooze(
                  visit.caller(), id, until.equals(CUSTOMER) ? Optional.empty() : at);
        });
  }

  @PostMapping("/snooze/end")
  String wake(Visit visit, @PathVariable CaseId id) {
    return deeds.did(visit, id, "attention", "awake", () -> attention.wake(visit.caller(), id));
  }

  /**
   * @param person empty = oneself
   */
  @PostMapping("/watchers")
  String watch(
      Visit visit, @PathVariable CaseId id, @RequestParam(defaultValue = "") String person) {
    return deeds.did(
        visit,
        id,
        "attention",
        "watched",
        () -> attention.watch(visit.caller(), id, who(visit, person)));
  }

  @PostMapping("/watchers/end")
  String unwatch(
      Visit visit, @PathVariable CaseId id, @RequestParam(defaultValue = "") String person) {
    return deeds.did(
        visit,
        id,
        "attention",
        "unwatched",
        () -> attention.unwatch(visit.caller(), id, who(visit, person)));
  }

  private static PersonId who(Visit visit, String person) {
    return Fields.person(person).orElseGet(visit.caller()::person);
  }
}
