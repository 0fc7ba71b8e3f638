package breakwater.web.people;

import breakwater.http.OpenSessions;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.PeopleRight;
import breakwater.people.Person;
import breakwater.people.Person.Mark;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.Tier;
import breakwater.people.Versioned;
import breakwater.people.passwords.Passwords;
import breakwater.people.signin.SignInLinks;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works here: the list, each person, and the way in that they are given. */
@Controller
@RequestMapping("/settings/people")
class PeoplePage {
  private static final String AT = "/settings/people";

  /** How many stand on one page. */
  private static final int ROWS = 100;

  private final People people;
  private final Passwords passwords;
  private final SignInLinks links;
  private final OpenSessions sessions;
  private final PersonParts parts;

  PeoplePage(
      People people,
      Passwords passwords,
      SignInLinks links,
      OpenSessions sessions,
      PersonParts parts) {
    this.people = people;
    this.passwords = passwords;
    this.links = links;
    this.sessions = sessions;
    this.parts = parts;
  }

  @GetMapping
  String list(Visit visit, @RequestParam(defaultValue = "") String after) {
    List<Person> found = people.list(visit.caller(), Fields.person(after), ROWS + 1);
    choices(visit)
        .show("people", found.stream().limit(ROWS).toList())
        .show("next", found.size() > ROWS ? found.get(ROWS - 1).id().value() : "");
    return "people/people";
  }

  @PostMapping
  String add(Visit visit, @ModelAttribute PersonForm typed) {
    return visit.deed(
        "add",
        () -> people.add(visit.caller(), typed.person()),
        done -> Deeds.then(at(done.value().id()), "added"),
        () -> list(visit, ""));
  }

  @GetMapping("/{id}")
  String look(Visit visit, @PathVariable PersonId id) {
    Versioned<Person> found = find(visit.caller(), id);
    choices(visit)
        .show("person", found.value())
        .show("version", found.version())
        .show("parts", parts.fill(visit, id, false))
        .show("hasPassword", passwords.has(id))
        .show("sessionCount", sessions.of(id, visit.request()).size());
    return "people/person";
  }

  @PostMapping("/{id}")
  String change(Visit visit, @PathVariable PersonId id, @ModelAttribute PersonForm typed) {
    return visit.deed(
        "change",
        () -> people.change(visit.caller(), id, Fields.seen(typed.seen()), typed.change()),
        done -> Deeds.then(at(id), "changed"),
        () -> look(visit, id));
  }

  /** Shows the link on the page that answers; whoever has it is this person, once. */
  @PostMapping("/{id}/link")
  String link(Visit visit, @PathVariable PersonId id) {
    return shown(visit, id, () -> links.make(visit.caller(), id));
  }

  /** For a forgotten or stolen password: ends every session too. */
  @PostMapping("/{id}/reset")
  String reset(Visit visit, @PathVariable PersonId id) {
    return shown(
        visit,
        id,
        () ->
            passwords
                .reset(visit.caller(), id)
                .then(
                    done -> {
                      sessions.endOthers(id, visit.request());
                      return links.make(visit.caller(), id);
                    }));
  }

  private String shown(
      Visit visit, PersonId id, java.util.function.Supplier<Answer<String>> making) {
    visit.deed(
        "link",
        () -> {
          Answer<String> made = making.get();
          if (made instanceof Answer.Done<String>(String link)) {
            visit.show("link", link);
          }
          return made;
        },
        done -> AT,
        () -> AT);
    return look(visit, id);
  }

  private Versioned<Person> find(Caller caller, PersonId id) {
    Optional<Versioned<Person>> found = people.find(caller, id);
    return found.orElseThrow(
        () ->
            new RefusedException(
                Refusal.notFound(
                    "person-unknown", "There is no person with the id %s.".formatted(id))));
  }

  private static Visit choices(Visit visit) {
    return visit
        .show("mayManage", visit.caller().may(PeopleRight.ForAdministrators.MANAGE_PEOPLE))
        .show("teams", visit.names().teams())
        .show("roles", List.of(Role.values()))
        .show("tiers", List.of(Tier.values()))
        .show("marks", List.of(Mark.values()));
  }

  private static String at(PersonId id) {
    return AT + "/" + id;
  }
}
