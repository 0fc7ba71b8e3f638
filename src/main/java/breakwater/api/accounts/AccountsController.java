package breakwater.api.accounts;

import breakwater.accounts.Account;
import breakwater.accounts.Account.External;
import breakwater.accounts.AccountFilter;
import breakwater.accounts.AccountId;
import breakwater.accounts.Accounts;
import breakwater.accounts.Contact;
import breakwater.accounts.CustomerTier;
import breakwater.cases.Label;
import breakwater.http.Cursor;
import breakwater.http.Etag;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "accounts", description = "Whom we serve.")
class AccountsController {
  private final Accounts accounts;

  AccountsController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping
  @Operation(summary = "List accounts, by id")
  Paging<Account> listAccounts(
      Caller caller,
      Page page,
      @Parameter(description = "Words of the name, or an id or the name another system gives")
          @RequestParam
          Optional<@Size(max = 200) String> q,
      @RequestParam Optional<CustomerTier> customerTier,
      @RequestParam Optional<String> region,
      @RequestParam Optional<PersonId> owner,
      @Parameter(description = "The contract is renewed before this day") @RequestParam
          Optional<LocalDate> renewsBefore) {
    var filter =
        new AccountFilter(
            q.map(String::strip).filter(words -> !words.isEmpty()),
            customerTier,
            region,
            owner,
            renewsBefore);
    return Paging.of(
        accounts.list(
            caller,
            filter,
            page.after().map(after -> after.of(1).id(0, AccountId::new)),
            page.rows()),
        page,
        account -> Cursor.of(account.id()));
  }

  @GetMapping("/{id}/contacts")
  @Operation(summary = "List who writes to us from an account, at most 200")
  List<Contact> listContactsOfAccount(Caller caller, @PathVariable AccountId id) {
    accounts.find(caller, id).orThrow();
    return accounts.contacts(caller, id);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read an account")
  ResponseEntity<Account> getAccount(Caller caller, @PathVariable AccountId id) {
    return answer(accounts.find(caller, id).orThrow());
  }

  @PutMapping("/{id}")
  @Operation(summary = "Add an account, or change it")
  ResponseEntity<Account> putAccount(
      Caller caller, Seen seen, @PathVariable AccountId id, @Valid @RequestBody AccountBody body) {
    return answer(
        accounts.put(caller, id, seen, body.name(), body.customerTier(), body.profile()).orThrow());
  }

  @PutMapping("/{id}/names/{source}/{externalId}")
  @Operation(
      summary = "Name an account as another system does",
      description = "From here on, messages that name it so are of this account.")
  ResponseEntity<Account> nameAccount(
      Caller caller,
      Seen seen,
      @PathVariable AccountId id,
      @PathVariable Label source,
      @PathVariable @Size(min = 1, max = 200) String externalId) {
    return answer(
        accounts.name(caller, id, seen, new External(source.value(), externalId)).orThrow());
  }

  @PatchMapping("/{id}")
  @Operation(summary = "Change an account")
  ResponseEntity<Account> changeAccount(
      Caller caller,
      Seen seen,
      @PathVariable AccountId id,
      @Valid @RequestBody ChangedAccount body) {
    return answer(accounts.change(caller, id, seen, body.change()).orThrow());
  }

  private static ResponseEntity<Account> answer(Account account) {
    return Etag.ok(account, account.version());
  }
}
