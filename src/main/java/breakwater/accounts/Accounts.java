package breakwater.accounts;

import breakwater.accounts.Account.External;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.journal.Sweeps;
import breakwater.people.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom we serve. */
@Service
@Transactional
public class Accounts {
  private final AccountTable accounts;
  private final ContactTable contacts;
  private final Sweeps sweeps;
  private final Recent<External, AccountId> recentAccounts = new Recent<>();
  private final Recent<String, Contact> recentContacts = new Recent<>();

  Accounts(AccountTable accounts, ContactTable contacts, Sweeps sweeps) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.sweeps = sweeps;
  }

  /** Finds who sent a message, and makes their acquaintance when they are new. */
  public Recognised recognise(Sender sender) {
    Optional<AccountId> named = sender.account().map(company -> account(sender.source(), company));
    Optional<Contact> contact = sender.contact().map(person -> contact(person, named));
    return new Recognised(
        named.or(() -> contact.flatMap(Contact::account)), contact.map(Contact::id));
  }

  @Transactional(readOnly = true)
  public Answer<Account> find(Caller caller, AccountId id) {
    caller.must(AccountRight.READ_ACCOUNTS);
    return accounts.find(id).map(Answer::done).orElseGet(() -> Answer.refused(unknown(id)));
  }

  /**
   * By id, in order.
   *
   * @param after the last id that was seen; empty = from the beginning
   */
  @Transactional(readOnly = true)
  public List<Account> list(Caller caller, Optional<AccountId> after, int limit) {
    caller.must(AccountRight.READ_ACCOUNTS);
    return accounts.list(after.map(AccountId::value).orElse(""), limit);
  }

  public Answer<Account> change(Caller caller, AccountId id, Seen seen, AccountChange change) {
    caller.must(AccountRight.CHANGE_ACCOUNTS);
    Optional<Account> found = accounts.lock(id);
    if (found.isEmpty()) {
      return Answer.refused(unknown(id));
    }
    Optional<Refusal> stale = seen.refuses("this account", found.get().version());
    if (stale.isPresent()) {
      return Answer.refused(stale.get());
    }
    accounts.change(id, change);
    if (change.customerTier().filter(tier -> tier != found.get().customerTier()).isPresent()) {
      sweeps.sweep("cases.customer", "account " + id);
    }
    return Answer.done(accounts.find(id).orElseThrow());
  }

  /** Adds an account under an id of the house's own, or changes it. */
  public Answer<Account> put(
      Caller caller, AccountId id, Seen seen, String name, CustomerTier customerTier) {
    caller.must(AccountRight.CHANGE_ACCOUNTS);
    if (accounts.add(id, name, customerTier)) {
      return Answer.done(accounts.find(id).orElseThrow());
    }
    return change(
        caller, id, seen, new AccountChange(Optional.of(name), Optional.of(customerTier)));
  }

  @Transactional(readOnly = true)
  public Answer<Contact> contact(Caller caller, ContactId id) {
    caller.must(AccountRight.READ_ACCOUNTS);
    return contacts
        .find(id)
        .<Answer<Contact>>map(Answer::done)
        .orElseGet(() -> Answer.refused(unknown(id)));
  }

  /**
   * Erases the name and address of a person. What they wrote is erased with their cases. Another
   * node may recognise the address for one more minute, without learning the name again.
   */
  public Answer<ContactId> erase(Caller caller, ContactId id) {
    caller.must(ContactErasureRight.ERASE_CONTACTS);
    if (!contacts.erase(id)) {
      return Answer.refused(unknown(id));
    }
    recentContacts.clear();
    return Answer.done(id);
  }

  /** For those who work out what follows: as it is now, without asking who wants to know. */
  @Transactional(readOnly = true)
  public Optional<Account> known(AccountId id) {
    return accounts.find(id);
  }

  /** Whether there is such an account. */
  @Transactional(readOnly = true)
  public boolean has(AccountId id) {
    return accounts.find(id).isPresent();
  }

  /** Whether there is such a contact, be it erased. */
  @Transactional(readOnly = true)
  public boolean has(ContactId id) {
    return contacts.find(id).isPresent();
  }

  private AccountId account(String source, Sender.Company company) {
    var name = new External(source, company.externalId());
    return recentAccounts
        .get(name)
        .orElseGet(
            () -> {
              var found = accounts.recognise(name, company.name().orElse(company.externalId()));
              if (found.known()) {
                recentAccounts.put(name, found.value());
              }
              return found.value();
            });
  }

  private Contact contact(Sender.Person person, Optional<AccountId> account) {
    String email = Contact.plain(person.email());
    return recentContacts
        .get(email)
        .orElseGet(
            () -> {
              var found = contacts.recognise(email, person.name(), account);
              if (found.known()) {
                recentContacts.put(email, found.value());
              }
              return found.value();
            });
  }

  private static Refusal unknown(AccountId id) {
    return Refusal.notFound("account-unknown", "There is no account %s.".formatted(id));
  }

  private static Refusal unknown(ContactId id) {
    return Refusal.notFound("contact-unknown", "There is no contact %s.".formatted(id));
  }
}
