package breakwater.api.accounts;

import breakwater.accounts.Accounts;
import breakwater.accounts.Contact;
import breakwater.accounts.ContactId;
import breakwater.cases.CaseId;
import breakwater.cases.list.ContactErasure;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contacts/{id}")
@Tag(name = "contacts", description = "Who writes to us.")
class ContactsController {
  private final Accounts accounts;
  private final ContactErasure erasure;

  ContactsController(Accounts accounts, ContactErasure erasure) {
    this.accounts = accounts;
    this.erasure = erasure;
  }

  /** What was erased. */
  record ErasedView(
      ContactId contact,
      @Schema(description = "All that was written on these is erased too") List<CaseId> cases) {}

  @GetMapping
  @Operation(summary = "Read a contact")
  Contact getContact(Caller caller, @PathVariable ContactId id) {
    return accounts.contact(caller, id).orThrow();
  }

  @PostMapping("/erasure")
  @Operation(summary = "Erase a person and all that was written on their cases, for ever")
  ErasedView eraseContact(Caller caller, @PathVariable ContactId id) {
    return new ErasedView(id, erasure.erase(caller, id).orThrow());
  }
}
