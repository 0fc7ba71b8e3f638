package breakwater.web.playbook;

import breakwater.calendar.LaterVersions;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.playbook.Playbooks;
import breakwater.playbook.matrix.Matrix;
import breakwater.playbook.reviews.Reviews;
import breakwater.playbook.reviews.StaleContacts;
import breakwater.playbook.versions.Draft;
import breakwater.playbook.versions.PlaybookRight;
import breakwater.playbook.versions.Template;
import breakwater.playbook.versions.Versions;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The rules as a text and, beside it, as a form; with those whom the matrix can no longer reach.
 */
@Controller
@RequestMapping("/playbook")
class PlaybookPage {
  private final Versions versions;
  private final Playbooks playbooks;
  private final StaleContacts contacts;
  private final Reviews reviews;
  private final DocumentForm form;
  private final Clock clock;

  PlaybookPage(
      Versions versions,
      Playbooks playbooks,
      StaleContacts contacts,
      Reviews reviews,
      DocumentForm form,
      Clock clock) {
    this.versions = versions;
    this.playbooks = playbooks;
    this.contacts = contacts;
    this.reviews = reviews;
    this.form = form;
    this.clock = clock;
  }

  @GetMapping
  String look(Visit visit, @RequestParam Optional<Template> template) {
    Caller caller = visit.caller();
    int inForce = versions.inForce(caller).number();
    String yaml =
        visit
            .typed("save", "yaml")
            .or(() -> template.map(Template::text))
            .orElseGet(() -> versions.text(caller, inForce));
    List<Row> rows = Row.all(versions, caller, clock.now());
    visit
        .show("yaml", yaml)
        .show("inForce", inForce)
        .show("edition", versions.edition(caller))
        .show("laterVersions", versions.later(caller))
        .show("versions", rows)
        .show("meanwhile", Meanwhile.of(visit, versions, rows))
        .show("review", Looked.of(reviews.standing(caller), visit.names()))
        .show("template", template)
        .show("mayEdit", caller.may(PlaybookRight.EDIT_PLAYBOOK))
        .show("problems", versions.check(caller, yaml))
        .show("document", form.of(visit, yaml))
        .show("matrix", playbooks.at(clock.now()).section(Matrix.class))
        .show("stale", contacts.inForce(caller));
    return "playbook/playbook";
  }

  @PostMapping("/reviews")
  String review(Visit visit) {
    return visit.deed(
        "review",
        () -> Answer.done(reviews.reviewed(visit.caller())),
        done -> Deeds.then("/playbook", "reviewed"),
        () -> look(visit, Optional.empty()));
  }

  @PostMapping
  String save(
      Visit visit,
      @RequestParam String yaml,
      @RequestParam long seen,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "false") boolean fromCreation,
      @RequestParam(defaultValue = "") String later) {
    return visit.deed(
        "save",
        () ->
            When.of(from)
                .then(
                    at ->
                        versions.put(
                            visit.caller(),
                            Seen.version(seen),
                            new Draft(
                                yaml.replace("\r\n", "\n"),
                                reason,
                                at,
                                fromCreation,
                                Fields.choice(LaterVersions.class, later)))),
        done -> Deeds.then("/playbook", done.scheduled(clock.now()) ? "scheduled" : "inforce"),
        () -> look(visit, Optional.empty()));
  }
}
