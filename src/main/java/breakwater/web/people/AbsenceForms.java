package breakwater.web.people;

import breakwater.journal.Answer;
import breakwater.outbox.NoticeWishes;
import breakwater.people.PersonId;
import breakwater.people.absence.Absence;
import breakwater.people.absence.AbsenceId;
import breakwater.people.absence.Absences;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.LocalTimes;
import breakwater.web.Reading;
import breakwater.web.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enters and ends absences: one's own, and for leads those of others. */
@Controller
class AbsenceForms {
  private final Absences absences;
  private final NoticeWishes wishes;
  private final MePage me;
  private final PeoplePage people;

  AbsenceForms(Absences absences, NoticeWishes wishes, MePage me, PeoplePage people) {
    this.absences = absences;
    this.wishes = wishes;
    this.me = me;
    this.people = people;
  }

  @PostMapping("/me/absences")
  String addOwn(
      Visit visit,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String substitute,
      @RequestParam(defaultValue = "") String zone) {
    PersonId self = visit.caller().person();
    return visit.deed(
        "absence",
        () -> enter(visit, self, from, until, substitute, zone),
        done -> Deeds.then("/me", "away"),
        () -> me.look(visit));
  }

  @PostMapping("/settings/people/{id}/absences")
  String add(
      Visit visit,
      @PathVariable PersonId id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String substitute,
      @RequestParam(defaultValue = "") String zone) {
    return visit.deed(
        "absence",
        () -> enter(visit, id, from, until, substitute, zone),
        done -> Deeds.then("/settings/people/" + id, "away"),
        () -> people.look(visit, id));
  }

  @PostMapping("/me/absences/{absence}/end")
  String endOwn(Visit visit, @PathVariable AbsenceId absence) {
    return end(visit, visit.caller().person(), absence, "/me", () -> me.look(visit));
  }

  @PostMapping("/settings/people/{id}/absences/{absence}/end")
  String end(Visit visit, @PathVariable PersonId id, @PathVariable AbsenceId absence) {
    return end(visit, id, absence, "/settings/people/" + id, () -> people.look(visit, id));
  }

  private String end(
      Visit visit, PersonId person, AbsenceId absence, String page, Supplier<String> again) {
    return visit.deed(
        "absence",
        () -> absences.end(visit.caller(), person, absence),
        done -> Deeds.then(page, "back"),
        again);
  }

  private Answer<Absence> enter(
      Visit visit, PersonId person, String from, String until, String substitute, String zone) {
    ZoneId in = LocalTimes.zone(zone, visit.person().map(wishes::zone).orElse(ZoneOffset.UTC));
    var reading = new Reading();
    Optional<Instant> begins =
        reading.of("from", () -> LocalTimes.instant("The beginning", from, in));
    Optional<Instant> ends = reading.of("until", () -> LocalTimes.instant("The end", until, in));
    Optional<PersonId> standsIn = reading.of("substitute", () -> Fields.person(substitute));
    reading.end();
    return absences.add(visit.caller(), person, begins, ends, standsIn, in);
  }
}
