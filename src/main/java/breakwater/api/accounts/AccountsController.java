package breakwater.api.accounts;

import breakwater.accounts.Account;
import breakwater.accounts.AccountChange;
import breakwater.accounts.AccountId;
import breakwater.accounts.Accounts;
import breakwater.accounts.CustomerTier;
import breakwater.http.Cursor;
import breakwater.http.Etag;
import breakwater.http.Page;
import breakwater.http.Paging;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "accounts", description = "Whom we serve.")
class AccountsController {
  private final Accounts accounts;

  AccountsController(Accounts accounts) {
    this.accounts = accounts;
  }

  /** What an account is, without its id, which the address says. */
  record AccountBody(
      @NotBlank @Size(max = 200) @Schema(example = "Acme GmbH") String name,
      @NotNull @Schema(example = "PREMIUM") CustomerTier customerTier) {}

  /** What is to be different about an account; what is left out stays. */
  record ChangedAccount(
      @Schema(example = "Acme GmbH") Optional<@Size(min = 1, max = 200) String> name,
      @Schema(example = "VIP") Optional<CustomerTier> customerTier) {}

  @GetMapping
  @Operation(summary = "List accounts, by id")
  Paging<Account> listAccounts(Caller caller, Page page) {
    return Paging.of(
        accounts.list(
            caller, page.after().map(after -> after.of(1).id(0, AccountId::new)), page.rows()),
        page,
        account -> Cursor.of(account.id()));
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
    return answer(accounts.put(caller, id, seen, body.name(), body.customerTier()).orThrow());
  }

  @PatchMapping("/{id}")
  @Operation(summary = "Change an account")
  ResponseEntity<Account> changeAccount(
      Caller caller,
      Seen seen,
      @PathVariable AccountId id,
      @Valid @RequestBody ChangedAccount body) {
    var change = new AccountChange(body.name(), body.customerTier());
    return answer(accounts.change(caller, id, seen, change).orThrow());
  }

  private static ResponseEntity<Account> answer(Account account) {
    return Etag.ok(account, account.version());
  }
}
