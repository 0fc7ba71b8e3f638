package breakwater.web.answers;

import breakwater.cases.answers.AnswerId;
import breakwater.cases.answers.AnswerRight;
import breakwater.cases.answers.CannedAnswer;
import breakwater.cases.answers.CannedAnswer.Reach;
import breakwater.cases.answers.CannedAnswers;
import breakwater.cases.answers.Placeholder;
import breakwater.cases.answers.Wording;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The canned answers: found, made, changed and removed. */
@Controller
@RequestMapping("/settings/answers")
class AnswerPages {
  private static final String AT = "/settings/answers";

  private final CannedAnswers answers;

  AnswerPages(CannedAnswers answers) {
    this.answers = answers;
  }

  @GetMapping
  String list(Visit visit, @RequestParam(defaultValue = "") String q) {
    List<CannedAnswer> all = answers.list(visit.caller());
    visit
        .show("q", q)
        .show("answers", all.stream().filter(answer -> fits(answer, q)).toList())
        .show("any", !all.isEmpty())
        .show("placeholders", Placeholder.values())
        .show("reaches", reaches(visit));
    return "answers/answers";
  }

  @PostMapping
  String add(
      Visit visit,
      @RequestParam(defaultValue = "MINE") String reach,
      @RequestParam(defaultValue = "") String shortcut,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String body) {
    return visit.deed(
        "add",
        () -> answers.add(visit.caller(), reach(reach), new Wording(shortcut, name, lines(body))),
        done -> Deeds.then(AT, "answer-kept"),
        () -> list(visit, ""));
  }

  @PostMapping("/{id}")
  String change(
      Visit visit,
      @PathVariable AnswerId id,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "MINE") String reach,
      @RequestParam(defaultValue = "") String shortcut,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String body) {
    return visit.deed(
        "change-" + id,
        () ->
            answers.change(
                visit.caller(),
                id,
                Fields.seen(seen),
                reach(reach),
                new Wording(shortcut, name, lines(body))),
        done -> Deeds.then(AT, "answer-kept"),
        () -> list(visit, ""));
  }

  @PostMapping("/{id}/removal")
  String remove(
      Visit visit, @PathVariable AnswerId id, @RequestParam(defaultValue = "") String seen) {
    return visit.deed(
        "change-" + id,
        () -> answers.remove(visit.caller(), id, Fields.seen(seen)),
        done -> Deeds.then(AT, "answer-removed"),
        () -> list(visit, ""));
  }

  /** Browsers send two characters at the end of each line. */
  private static String lines(String typed) {
    return typed.replace("\r\n", "\n");
  }

  private static Reach reach(String chosen) {
    return Fields.choice(Reach.class, chosen).orElse(Reach.MINE);
  }

  /** What whoever looks may choose. */
  private static List<Reach> reaches(Visit visit) {
    return Stream.of(Reach.values())
        .filter(it -> it != Reach.EVERYBODY || visit.caller().may(AnswerRight.SHARE_ANSWERS))
        .toList();
  }

  private static boolean fits(CannedAnswer answer, String words) {
    Wording said = answer.wording();
    String text =
        (said.shortcut() + " " + said.name() + " " + said.body()).toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
  }
}
