package breakwater.api.people;

import breakwater.http.Cursor;
import breakwater.http.Etag;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Versioned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "people", description = "Who works here.")
class PeopleController {
  private final People people;

  PeopleController(People people) {
    this.people = people;
  }

  @GetMapping
  @Operation(summary = "List people, by id")
  Paging<Person> listPeople(Caller caller, Page page) {
    return Paging.of(
        people.list(
            caller, page.after().map(after -> after.of(1).id(0, PersonId::new)), page.rows()),
        page,
        person -> Cursor.of(person.id()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a person")
  ResponseEntity<Person> getPerson(Caller caller, @PathVariable PersonId id) {
    Versioned<Person> found =
        people
            .find(caller, id)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.notFound(
                            "person-unknown", "There is no person with the id %s.".formatted(id))));
    return Etag.ok(found.value(), found.version());
  }

  @PostMapping
  @Operation(summary = "Add a person")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Person> addPerson(Caller caller, @Valid @RequestBody NewPerson body) {
    Versioned<Person> added = people.add(caller, body.person()).orThrow();
    return ResponseEntity.created(URI.create("/api/v1/people/" + added.value().id()))
        .eTag(Etag.of(added.version()))
        .body(added.value());
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Add a person, or replace them",
      description = "What is left out is taken away: PATCH changes only what is said.")
  ResponseEntity<Person> putPerson(
      Caller caller, Seen seen, @PathVariable PersonId id, @Valid @RequestBody PutPerson body) {
    Versioned<Person> put = people.put(caller, seen, body.person(id)).orThrow();
    return Etag.ok(put.value(), put.version());
  }

  @PatchMapping("/{id}")
  @Operation(summary = "Change a person")
  ResponseEntity<Person> changePerson(
      Caller caller, Seen seen, @PathVariable PersonId id, @Valid @RequestBody ChangedPerson body) {
    Versioned<Person> changed = people.change(caller, id, seen, body.change()).orThrow();
    return Etag.ok(changed.value(), changed.version());
  }
}
