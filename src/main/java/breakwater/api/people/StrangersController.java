package breakwater.api.people;

import breakwater.http.Cursor;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.Stranger;
import breakwater.people.Strangers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/imported-people")
@Tag(name = "people")
class StrangersController {
  private final Strangers strangers;

  StrangersController(Strangers strangers) {
    this.strangers = strangers;
  }

  /** Whose name was erased. */
  record ErasedStranger(PersonId person) {}

  @GetMapping
  @Operation(
      summary = "List the people of imported history whose names are kept, by id",
      description = "They have no account here: the name is what the other system called them.")
  Paging<Stranger> listImportedPeople(Caller caller, Page page) {
    return Paging.of(
        strangers.list(
            caller, page.after().map(after -> after.of(1).id(0, PersonId::new)), page.rows()),
        page,
        stranger -> Cursor.of(stranger.id()));
  }

  @PostMapping("/{id}/erasure")
  @Operation(
      summary = "Erase what somebody of imported history was called, for ever",
      description =
          "No later import brings the name back. What they did stays with the cases, under the id"
              + " that the import gave them.")
  ErasedStranger eraseImportedPerson(Caller caller, @PathVariable PersonId id) {
    return new ErasedStranger(strangers.erase(caller, id).orThrow());
  }
}
