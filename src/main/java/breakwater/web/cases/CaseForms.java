package breakwater.web.cases;

import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.cases.Label;
import breakwater.cases.Said.Direction;
import breakwater.cases.drafts.Drafts;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.journal.Seen;
import breakwater.people.Tier;
import breakwater.triggers.Calls;
import breakwater.triggers.Path;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case, and what can be done with it there. */
@Controller
@RequestMapping("/cases/{id}")
class CaseForms {
  /** The channel of what is written on the page. */
  private static final Label PAGE = new Label("page");

  private final Cases cases;
  private final Calls calls;
  private final Drafts drafts;
  private final CasePage page;
  private final CaseDeed deeds;
  private final LastReply replies;

  CaseForms(
      Cases cases, Calls calls, Drafts drafts, CasePage page, CaseDeed deeds, LastReply replies) {
    this.deeds = deeds;
    this.cases = cases;
    this.drafts = drafts;
    this.calls = calls;
    this.page = page;
    this.replies = replies;
  }

  @GetMapping
  String look(Visit visit, @PathVariable CaseId id) {
    return page.show(visit, id);
  }

  /** What is said is never stale: it is said whatever else happened meanwhile. */
  @PostMapping("/messages")
  String say(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "OUTBOUND") String direction,
      @RequestParam(defaultValue = "") String answered,
      @RequestParam(defaultValue = "") String draft,
      @RequestParam(defaultValue = "") String promisedUntil) {
    return deeds.did(
        visit,
        id,
        "say",
        direction.equals("NOTE") ? "noted" : "replied",
        () ->
            replies
                .collides(visit, id, direction.equals("NOTE") ? "" : answered)
                .orElseGet(
                    () ->
                        drafts.send(
                            visit.caller(),
                            id,
                            DraftPages.seen(draft),
                            direction.equals("NOTE") ? Direction.NOTE : Direction.OUTBOUND,
                            PAGE,
                            body,
                            promised(direction, promisedUntil))));
  }

  /** Of a note nothing is kept, whatever it says. */
  private static Optional<Instant> promised(String direction, String until) {
    if (until.isEmpty() || direction.equals("NOTE")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(until));
    } catch (DateTimeException unreadable) {
      throw new RefusedException(
          Refusal.invalid(
              "promise-unreadable",
              "The time of the promise cannot be read. Write the reply again, and tick its"
                  + " promise."));
    }
  }

  /**
   * Says that it moves, without writing to anybody. As what is said, it is never stale.
   *
   * @param next what is done next, empty = not said
   */
  @PostMapping("/progress")
  String progress(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String next) {
    return deeds.did(
        visit,
        id,
        "progress",
        "moved",
        () -> cases.progress(visit.caller(), id, Seen.anything(), Fields.progress(what, next)));
  }

  @PostMapping("/waiting")
  String wait(
      Visit visit, @PathVariable CaseId id, @RequestParam String seen, @RequestParam Waiting on) {
    return deeds.did(
        visit,
        id,
        "waiting",
        "waiting",
        () -> cases.beginWaiting(visit.caller(), id, Fields.seen(seen), on));
  }

  @PostMapping("/waiting/end")
  String goOn(Visit visit, @PathVariable CaseId id, @RequestParam String seen) {
    return deeds.did(
        visit,
        id,
        "waiting",
        "continued",
        () -> cases.endWaiting(visit.caller(), id, Fields.seen(seen)));
  }

  @PostMapping("/resolution")
  String resolve(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String how) {
    return deeds.did(
        visit,
        id,
        "resolution",
        "resolved",
        () -> cases.resolve(visit.caller(), id, Fields.seen(seen), Fields.text(how)));
  }

  @PostMapping("/reopening")
  String reopen(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String why) {
    return deeds.did(
        visit,
        id,
        "reopening",
        "reopened",
        () -> cases.reopen(visit.caller(), id, Fields.seen(seen), Fields.text(why)));
  }

  @PostMapping("/closure")
  String close(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam String seen,
      @RequestParam(defaultValue = "") String why) {
    return deeds.did(
        visit,
        id,
        "closure",
        "closed",
        () -> cases.close(visit.caller(), id, Fields.seen(seen), Fields.text(why)));
  }

  @PostMapping("/live")
  String putLive(Visit visit, @PathVariable CaseId id, @RequestParam String seen) {
    return deeds.did(
        visit, id, "live", "live", () -> cases.putLive(visit.caller(), id, Fields.seen(seen)));
  }

  @PostMapping("/change")
  String change(Visit visit, @PathVariable CaseId id, @RequestParam String seen) {
    return deeds.did(
        visit,
        id,
        "change",
        "changed",
        () ->
            cases.change(
                visit.caller(), id, Fields.seen(seen), TraitsForm.wanted(visit.request())));
  }

  @PostMapping("/calls")
  String call(
      Visit visit,
      @PathVariable CaseId id,
      @RequestParam(defaultValue = "ENGINEERING") Tier tier,
      @RequestParam(defaultValue = "FUNCTIONAL") Path path,
      @RequestParam(defaultValue = "") String reason) {
    return deeds.then(
        visit,
        id,
        "calls",
        () -> calls.call(visit.caller(), id, Seen.anything(), tier, path, reason),
        call -> Deeds.then("/cases/" + id + "/gate", "called"));
  }
}
