package breakwater.accounts;

import breakwater.accounts.Account.External;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks before somebody changes accounts, for those who show first what they would do. */
@Service
@Transactional(readOnly = true)
public class AccountLookup {
  private final AccountTable accounts;
  private final ContactTable contacts;
  private final ProfileChecks checks;

  AccountLookup(AccountTable accounts, ContactTable contacts, ProfileChecks checks) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.checks = checks;
  }

  /** Whom another system calls so; nobody's acquaintance is made. */
  public Optional<Account> named(Caller caller, External name) {
    caller.must(AccountRight.READ_ACCOUNTS);
    return accounts.named(name);
  }

  /** Whether somebody with this address is known, at whatever account. */
  public boolean knows(Caller caller, String email) {
    caller.must(AccountRight.READ_ACCOUNTS);
    return contacts.knows(Contact.plain(email));
  }

  /** What cannot be right of a profile. */
  public Optional<Refusal> refusal(Caller caller, Profile profile) {
    caller.must(AccountRight.READ_ACCOUNTS);
    return checks.refusal(caller, profile);
  }
}
