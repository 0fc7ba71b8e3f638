package breakwater.api.playbook;

import breakwater.calendar.CalendarId;
import breakwater.http.Etag;
import breakwater.journal.Answer;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.playbook.setup.Answers;
import breakwater.playbook.setup.AnswersInForce;
import breakwater.playbook.setup.Plan;
import breakwater.playbook.setup.SetUp;
import breakwater.playbook.versions.Version;
import breakwater.playbook.versions.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/set-up")
@Tag(name = "playbook")
class SetUpController {
  private final SetUp setUp;
  private final AnswersInForce inForce;
  private final Versions versions;

  SetUpController(SetUp setUp, AnswersInForce inForce, Versions versions) {
    this.setUp = setUp;
    this.inForce = inForce;
    this.versions = versions;
  }

  /** The five answers of the first hour, and whether they are only tried. */
  record SetUpBody(
      @NotNull
          @Schema(
              description = "true = only say what would be made; false = make it",
              example = "true")
          Boolean preview,
      @NotNull @Schema(description = "The team that customers reach first", example = "Help desk")
          String frontline,
      @NotNull
          @Schema(
              description = "Teams of engineers; the first is asked when nothing else fits",
              example = "[\"Backend\", \"Apps\"]")
          List<@NotNull String> engineering,
      @NotNull @Schema(description = "When support is there", example = "09:00") String opens,
      @NotNull @Schema(example = "17:30") String closes,
      @NotNull @Schema(example = "Europe/Berlin") String zone,
      @Schema(
              description =
                  "Who is on call: the name, id or e-mail address of somebody who works here;"
                      + " whoever asks when it is left out",
              example = "ada")
          Optional<String> onCall,
      @Schema(
              description =
                  "Of whoever is on call and does not work here yet: they are added. Without it"
                      + " somebody unknown is refused.",
              example = "ada@example.org")
          Optional<String> onCallEmail,
      @Schema(description = "Where the house chats") Optional<String> chat,
      @Schema(description = "Where engineering keeps its issues") Optional<String> tracker,
      @Schema(
              description =
                  "true = a playbook that was written here may be replaced; it is refused"
                      + " otherwise. The one that is shipped needs no such word.",
              example = "false")
          Optional<Boolean> replace) {

    private Answers answers() {
      return new Answers(
          frontline,
          engineering,
          zone,
          opens,
          closes,
          onCall.orElse(""),
          onCallEmail.orElse(""),
          chat.orElse(Answers.NOWHERE),
          tracker.orElse(Answers.NOWHERE));
    }
  }

  /**
   * What was made, or would be.
   *
   * @param onCall who is called first, and for whatever nobody else takes
   * @param added whether they are added for it
   * @param joins who is put into a team, because they were in none and it had nobody
   * @param unnamed teams that there are and that the playbook does not name; they stay as they are
   * @param replaces the version that was written here and no longer holds; empty = the shipped one
   * @param calendar whose hours are set, Monday to Friday; holidays are its own to add
   * @param yaml the whole playbook, each guess marked
   * @param version of the playbook; empty = it was only a preview
   */
  record SetUpAnswer(
      List<Team> teams,
      PersonId onCall,
      boolean added,
      List<JoinShown> joins,
      List<TeamId> unnamed,
      Optional<Integer> replaces,
      @Schema(example = "office") String calendar,
      @Schema(example = "Europe/Berlin") String zone,
      String yaml,
      Optional<Integer> version,
      Optional<Instant> inForceFrom) {

    private static SetUpAnswer of(Plan plan, Optional<Version> made) {
      return new SetUpAnswer(
          Stream.concat(Stream.of(plan.frontline()), plan.engineering().stream()).toList(),
          plan.onCall().id(),
          plan.added(),
          plan.joins().stream().map(j -> new JoinShown(j.person().id(), j.team())).toList(),
          plan.unnamed().stream().map(Team::id).toList(),
          plan.replaces().map(Version::number),
          CalendarId.OFFICE.value(),
          plan.hours().schedule().zone().getId(),
          plan.yaml(),
          made.map(Version::number),
          made.map(Version::inForceFrom));
    }
  }

  /** Somebody who is put into a team. */
  record JoinShown(PersonId person, TeamId team) {}

  /**
   * What the five answers are, read from what is in force.
   *
   * @param version of the playbook in force
   * @param made a set-up made it, whether or not somebody wrote in it since; false = it was written
   * @param onCall who is called first, as the same field of a set-up takes it; empty = they have
   *     left, or nobody is named
   */
  record SetUpShown(
      @Schema(example = "2") int version,
      boolean made,
      @Schema(example = "Help desk") String frontline,
      @Schema(example = "[\"Backend\", \"Apps\"]") List<String> engineering,
      @Schema(example = "09:00") String opens,
      @Schema(example = "17:30") String closes,
      @Schema(example = "Europe/Berlin") String zone,
      @Schema(example = "Ada Osei") Optional<String> onCall,
      @Schema(example = "none") String chat,
      @Schema(example = "none") String tracker) {

    private static SetUpShown of(AnswersInForce.Held held) {
      Answers answers = held.answers();
      return new SetUpShown(
          held.version().number(),
          held.made(),
          answers.frontline(),
          answers.engineering(),
          answers.opens(),
          answers.closes(),
          answers.zone(),
          Optional.of(answers.onCall()).filter(name -> !name.isEmpty()),
          answers.chat(),
          answers.tracker());
    }
  }

  @GetMapping
  @Operation(
      summary = "Read the five answers that are in force",
      description =
          "Read from the playbook and the office hours as they are, so what somebody changed since"
              + " the set-up counts. They can be sent again with preview; the ETag is what If-Match"
              + " wants then. 404 while the playbook that is shipped is in force.")
  ResponseEntity<SetUpShown> setUpInForce(Caller caller) {
    AnswersInForce.Held held =
        inForce
            .read(caller)
            .<Answer<AnswersInForce.Held>>map(Answer::done)
            .orElseGet(() -> Answer.refused(AnswersInForce.none()))
            .orThrow();
    return Etag.ok(SetUpShown.of(held), held.edition());
  }

  @PostMapping
  @Operation(
      summary = "Make a working house of five answers, or say what would be made",
      description =
          "Teams, office hours and a playbook in which each guess is marked; whoever is on call is"
              + " called first, and the playbook names no team of nobody beside those that are"
              + " named here. All of it or, when anything is refused, nothing. A preview changes"
              + " nothing, and its ETag is what If-Match wants when it is done: what was previewed"
              + " is then what is made. A playbook that was written here is replaced only with"
              + " replace.")
  ResponseEntity<SetUpAnswer> setUpHouse(
      Caller caller, Seen seen, @Valid @RequestBody SetUpBody body) {
    Plan plan = setUp.plan(caller, body.answers()).orThrow();
    if (body.preview()) {
      return Etag.ok(SetUpAnswer.of(plan, Optional.empty()), plan.edition());
    }
    Version made = setUp.make(caller, seen, body.answers(), body.replace().orElse(false)).orThrow();
    return Etag.ok(SetUpAnswer.of(plan, Optional.of(made)), versions.edition(caller));
  }
}
