package breakwater.web.engine;

import breakwater.cases.Case;
import breakwater.journal.Answer;
import breakwater.journal.EngineRoom;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.journal.Subject;
import breakwater.people.OperatorRight;
import breakwater.web.Deeds;
import breakwater.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the engine stands; and lets what it took aside try again. */
@Controller
class EnginePage {
  private final EngineRoom engine;

  EnginePage(EngineRoom engine) {
    this.engine = engine;
  }

  @GetMapping("/settings/engine")
  String look(Visit visit) {
    visit.caller().must(OperatorRight.OPERATE_ENGINE);
    visit.show("health", engine.health()).show("troubles", engine.troubles());
    return "engine/engine";
  }

  /**
   * @param back {@code case} = return to the case in trouble
   */
  @PostMapping("/settings/engine/replays")
  String replay(
      Visit visit,
      @RequestParam String subject,
      @RequestParam String follower,
      @RequestParam(defaultValue = "") String back) {
    visit.caller().must(OperatorRight.OPERATE_ENGINE);
    if (!Subject.isValid(subject)) {
      throw new RefusedException(Refusal.invalid("no-such-subject", "There is no such subject."));
    }
    Subject of = Subject.parse(subject);
    return visit.deed(
        "replay",
        () ->
            engine.replay(of, follower)
                ? Answer.done(of)
                : Answer.refused(
                    Refusal.conflict(
                        "not-in-trouble",
                        "%s is not in trouble any more at %s.".formatted(follower, of))),
        done -> Deeds.then(next(of, back), "replayed"),
        () -> look(visit));
  }

  private static String next(Subject of, String back) {
    return back.equals("case") && of.kind().equals(Case.SUBJECT)
        ? "/cases/" + of.id()
        : "/settings/engine";
  }
}
