package breakwater.web.playbook;

import breakwater.calendar.LaterVersions;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.playbook.versions.Difference;
import breakwater.playbook.versions.PlaybookRight;
import breakwater.playbook.versions.Versions;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One version, how it differs from another, and the ways back to it. */
@Controller
@RequestMapping("/playbook/versions/{number}")
class VersionPage {
  private static final int AROUND = 3;

  private final Versions versions;
  private final Clock clock;

  VersionPage(Versions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  /**
   * @param against the number of the version with which it is compared; the one that was in force
   *     when it was written, when left out
   */
  @GetMapping
  String look(Visit visit, @PathVariable int number, @RequestParam Optional<Integer> against) {
    Caller caller = visit.caller();
    Row row =
        Row.all(versions, caller, clock.now()).stream()
            .filter(r -> r.version().number() == number)
            .findFirst()
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.notFound(
                            "playbook-version-unknown",
                            "There is no version %d of the playbook.".formatted(number))));
    int before = against.orElseGet(() -> versions.writtenFrom(caller, number));
    Difference difference = versions.difference(caller, before, number).orThrow();
    visit
        .show("laterVersions", versions.later(caller))
        .show("row", row)
        .show("against", before)
        .show("difference", difference)
        .show("hunks", difference.hunks(AROUND))
        .show("yaml", versions.text(caller, number))
        .show("others", versions.all(caller))
        .show("edition", versions.edition(caller))
        .show("mayEdit", caller.may(PlaybookRight.EDIT_PLAYBOOK));
    return "playbook/version";
  }

  @PostMapping("/restoration")
  String restore(
      Visit visit,
      @PathVariable int number,
      @RequestParam long seen,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String later) {
    return visit.deed(
        "restore",
        () ->
            When.of(from)
                .then(
                    at ->
                        versions.restore(
                            visit.caller(),
                            Seen.version(seen),
                            number,
                            reason,
                            at,
                            Fields.choice(LaterVersions.class, later))),
        done -> Deeds.then("/playbook", done.scheduled(clock.now()) ? "scheduled" : "inforce"),
        () -> look(visit, number, Optional.empty()));
  }

  @PostMapping("/withdrawal")
  String withdraw(Visit visit, @PathVariable int number, @RequestParam long seen) {
    return visit.deed(
        "withdraw",
        () -> versions.withdraw(visit.caller(), Seen.version(seen), number),
        done -> Deeds.then("/playbook", "calledoff"),
        () -> look(visit, number, Optional.empty()));
  }
}
