package breakwater.web.firsthour;

import breakwater.insight.baseline.Assumptions;
import breakwater.insight.baseline.Baseline;
import breakwater.insight.baseline.Baseline.Source;
import breakwater.insight.baseline.Baselines;
import breakwater.insight.baseline.Likeness;
import breakwater.insight.baseline.Offered;
import breakwater.intake.imports.ImportRun;
import breakwater.intake.imports.Imports;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.playbook.setup.Answers;
import breakwater.playbook.setup.AnswersInForce;
import breakwater.playbook.setup.Plan;
import breakwater.playbook.setup.SetUp;
import breakwater.playbook.versions.PlaybookRight;
import breakwater.playbook.versions.Versions;
import breakwater.web.Deeds;
import breakwater.web.SettingsSection;
import breakwater.web.Visit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * From a file to a working set-up: bring history in, say what escalated looked like in it, read the
 * baseline, answer five questions. All of a report stands in its address, so that it can be sent.
 */
@Controller
@RequestMapping("/first-hour")
class FirstHourPage {
  private final Baselines baselines;
  private final Imports imports;
  private final SetUp setUp;
  private final AnswersInForce inForce;
  private final Versions versions;

  FirstHourPage(
      Baselines baselines,
      Imports imports,
      SetUp setUp,
      AnswersInForce inForce,
      Versions versions) {
    this.baselines = baselines;
    this.imports = imports;
    this.setUp = setUp;
    this.inForce = inForce;
    this.versions = versions;
  }

  /** Whatever is no number has the usual one. */
  record Asked(
      @Nullable String source,
      String kind,
      String value,
      String model,
      String minutes,
      String refocus,
      String hourly) {
    /**
     * @param usual whose history is read when nothing is said
     */
    Likeness likeness(Optional<String> usual) {
      return new Likeness(
          source == null ? usual : Optional.of(source),
          chosen(Likeness.Kind.values(), kind, Likeness.Kind.MOVED),
          value == null ? "" : value);
    }

    Assumptions assumptions() {
      return new Assumptions(
          chosen(Assumptions.Model.values(), model, Assumptions.Model.REFOCUS),
          number(minutes, Assumptions.MINUTES, Assumptions.MOST_MINUTES),
          number(refocus, Assumptions.REFOCUS, Assumptions.MOST_REFOCUS),
          number(hourly, Assumptions.HOURLY, Assumptions.MOST_HOURLY));
    }

    /** What is said beside each number that is none, by the field's name. */
    Map<String, String> wrong() {
      var wrong = new HashMap<String, String>();
      say(wrong, "minutes", minutes, Assumptions.MINUTES, Assumptions.MOST_MINUTES);
      say(wrong, "refocus", refocus, Assumptions.REFOCUS, Assumptions.MOST_REFOCUS);
      say(wrong, "hourly", hourly, Assumptions.HOURLY, Assumptions.MOST_HOURLY);
      return wrong;
    }

    private static void say(
        Map<String, String> wrong, String field, @Nullable String text, int usual, int most) {
      if (text != null && !text.isBlank() && number(text, -1, most) < 0) {
        wrong.put(
            field,
            "“%s” is no whole number from 0 to %,d, so %d is reckoned with."
                .formatted(text.strip(), most, usual));
      }
    }

    private static <E extends Enum<E>> E chosen(E[] of, String name, E otherwise) {
      return Arrays.stream(of).filter(e -> e.name().equals(name)).findFirst().orElse(otherwise);
    }

    private static int number(@Nullable String text, int otherwise, int most) {
      int number =
          text != null && text.strip().matches("\\d{1,6}")
              ? Integer.parseInt(text.strip())
              : otherwise;
      return number <= most ? number : otherwise;
    }
  }

  @GetMapping
  String look(Visit visit, Asked asked) {
    Optional<ImportRun> run =
        imports.list(visit.caller(), Optional.empty(), 1).stream().findFirst();
    List<Source> sources = baselines.sources(visit.caller());
    Likeness likeness =
        asked.likeness(
            run.map(ImportRun::source)
                .filter(name -> sources.stream().anyMatch(it -> it.name().equals(name))));
    visit
        .show("mappings", imports.mappings(visit.caller()))
        .show("largest", Imports.LARGEST)
        .show("run", run)
        .show("kinds", Likeness.Kind.values())
        .show("models", Assumptions.Model.values())
        .show("needless", Baselines.NEEDLESS)
        .show("guesses", baselines.guesses(visit.caller()))
        .show("sources", sources)
        .show("asked", likeness)
        .show("offers", offers(visit, likeness))
        .show("assumed", asked.assumptions())
        .show("wrong", asked.wrong())
        .show("held", inForce.read(visit.caller()))
        .show("edition", versions.edition(visit.caller()))
        .show("replaced", setUp.replaced(visit.caller()))
        .show("unnamed", setUp.unnamed(visit.caller()));
    Answer<Baseline> read = baselines.read(visit.caller(), likeness, asked.assumptions());
    switch (read) {
      case Answer.Done<Baseline>(Baseline baseline) ->
          visit.show("baseline", Optional.of(baseline)).show("no", "");
      case Answer.Refused<Baseline>(Refusal no) ->
          visit.show("baseline", Optional.empty()).show("no", no.sentence());
    }
    return "first-hour/first-hour";
  }

  /** What the history has of a kind, for the field that asks which. */
  @GetMapping("/values")
  String values(Visit visit, Asked asked) {
    Likeness likeness = asked.likeness(Optional.empty());
    visit.show("offers", offers(visit, likeness));
    return "first-hour/values :: values";
  }

  /** Of a source that is not known the report says so. */
  private List<Offered> offers(Visit visit, Likeness likeness) {
    return switch (baselines.offers(visit.caller(), likeness.source(), likeness.kind())) {
      case Answer.Done<List<Offered>>(List<Offered> offered) -> offered;
      case Answer.Refused<List<Offered>> _ -> List.of();
    };
  }

  @Bean
  static SettingsSection firstHourSection() {
    return new SettingsSection(
        5,
        "The first hour",
        "From a file of old cases to a baseline, and from five answers to a house that works.",
        "/first-hour",
        caller -> caller.may(PlaybookRight.EDIT_PLAYBOOK));
  }

  /** The five answers, as the form sends them; whatever it does not send is null. */
  record Answered(
      @Nullable String frontline,
      @Nullable String engineering,
      @Nullable String zone,
      @Nullable String opens,
      @Nullable String closes,
      @Nullable String onCall,
      @Nullable String onCallEmail,
      @Nullable String chat,
      @Nullable String tracker) {
    Answers answers() {
      return new Answers(
          said(frontline),
          List.of(said(engineering).split(",")),
          said(zone),
          said(opens),
          said(closes),
          said(onCall),
          said(onCallEmail),
          chat == null ? Answers.NOWHERE : chat,
          tracker == null ? Answers.NOWHERE : tracker);
    }

    private static String said(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /**
   * @param edition of the playbook that the form was filled in for
   * @param replace a playbook that was written here may be replaced
   */
  @PostMapping("/set-up")
  String setUp(
      Visit visit,
      Answered answered,
      @RequestParam(defaultValue = "-1") long edition,
      @RequestParam(defaultValue = "false") boolean replace) {
    return visit.deed(
        "set-up",
        () -> setUp.make(visit.caller(), Seen.version(edition), answered.answers(), replace),
        done -> Deeds.then("/first-hour", "set-up") + "#set-up",
        () -> {
          plan(visit, answered);
          return look(visit, new Asked(null, "", "", "", "", "", ""));
        });
  }

  /** What it would make, where it could be made. */
  private void plan(Visit visit, Answered answered) {
    if (setUp.plan(visit.caller(), answered.answers()) instanceof Answer.Done<Plan>(Plan plan)) {
      visit.show("plan", plan).show("hunks", plan.difference().hunks(1));
    }
  }
}
