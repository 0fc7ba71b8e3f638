package breakwater.accounts;

import breakwater.accounts.Account.External;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.journal.concern.Changes;
import breakwater.people.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom we serve. */
@Service
@Transactional
public class Accounts {
  private final AccountTable accounts;
  private final ContactTable contacts;
  private final ProfileChecks checks;
  private final Changes changes;
  private final Clock clock;
  private final Recent<External, AccountId> recentAccounts = new Recent<>();
  private final Recent<String, Contact> recentContacts = new Recent<>();

  Accounts(
      AccountTable accounts,
      ContactTable contacts,
      ProfileChecks checks,
      Changes changes,
      Clock clock) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.checks = checks;
    this.changes = changes;
    this.clock = clock;
  }

  /** Finds who sent a message, and makes their acquaintance when they are new. */
  public Recognised recognise(Sender sender) {
    Optional<AccountId> named = sender.account().map(company -> account(sender.source(), company));
    Optional<Contact> contact = sender.contact().map(person -> contact(person, named));
    return new Recognised(
        named.or(() -> contact.flatMap(Contact::account)), contact.map(Contact::id));
  }

  /** Those of these people who are known, erased ones too. */
  public Set<ContactId> known(Collection<ContactId> people) {
    return people.isEmpty() ? Set.of() : contacts.known(people);
  }

  /** Keeps the names of people of whom no address is known; who is known stays as they are. */
  public void meet(Collection<Contact> people) {
    contacts.meet(people);
  }

  @Transactional(readOnly = true)
  public Answer<Account> find(Caller caller, AccountId id) {
    caller.must(AccountRight.READ_ACCOUNTS);
    return accounts.find(id).map(Answer::done).orElseGet(() -> Answer.refused(unknown(id)));
  }

  /** Those of these that are known, by id. */
  @Transactional(readOnly = true)
  public Map<AccountId, Account> all(Caller caller, Collection<AccountId> ids) {
    caller.must(AccountRight.READ_ACCOUNTS);
    return ids.isEmpty()
        ? Map.of()
        : accounts.all(ids).stream()
            .collect(Collectors.toUnmodifiableMap(Account::id, Function.identity()));
  }

  /** By id, in order. */
  @Transactional(readOnly = true)
  public List<Account> list(Caller caller, Optional<AccountId> after, int limit) {
    return list(caller, AccountFilter.ALL, after, limit);
  }

  /**
   * By id, in order.
   *
   * @param after the last id that was seen; empty = from the beginning
   */
  @Transactional(readOnly = true)
  public List<Account> list(
      Caller caller, AccountFilter filter, Optional<AccountId> after, int limit) {
    caller.must(AccountRight.READ_ACCOUNTS);
    return accounts.list(filter, after.map(AccountId::value).orElse(""), limit);
  }

  /** Changes an account; open cases of it are looked at again when it matters to them. */
  public Answer<Account> change(Caller caller, AccountId id, Seen seen, AccountChange change) {
    caller.must(AccountRight.CHANGE_ACCOUNTS);
    Optional<Account> found = accounts.lock(id);
    if (found.isEmpty()) {
      return Answer.refused(unknown(id));
    }
    Account before = found.get();
    Optional<Refusal> stale = seen.refuses("this account", before.version());
    if (stale.isPresent()) {
      return Answer.refused(stale.get());
    }
    Profile profile = change.profile().apply(before.profile());
    Optional<Refusal> wrong = checks.refusal(caller, profile);
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    accounts.change(
        id,
        change.name().orElse(before.name()),
        change.customerTier().orElse(before.customerTier()),
        profile,
        clock.now());
    Account after = accounts.find(id).orElseThrow();
    if (matters(before, after)) {
      changes.changed(id.subject());
    }
    return Answer.done(after);
  }

  /** Adds an account under an id of the house's own, or says all of it anew. */
  public Answer<Account> put(
      Caller caller,
      AccountId id,
      Seen seen,
      String name,
      CustomerTier customerTier,
      Profile profile) {
    caller.must(AccountRight.CHANGE_ACCOUNTS);
    Optional<Refusal> none =
        accounts.lock(id).isPresent() ? Optional.empty() : seen.refusesToMake("this account");
    Optional<Refusal> wrong = none.or(() -> checks.refusal(caller, profile));
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    if (accounts.add(id, name, customerTier)) {
      return change(caller, id, Seen.anything(), all(name, customerTier, profile));
    }
    return change(caller, id, seen, all(name, customerTier, profile));
  }

  /** From here on, whoever comes from another system under this name is of this account. */
  public Answer<Account> name(Caller caller, AccountId id, Seen seen, External name) {
    caller.must(AccountRight.CHANGE_ACCOUNTS);
    Optional<Account> now = accounts.lock(id);
    Optional<Refusal> no =
        now.isEmpty()
            ? Optional.of(unknown(id))
            : seen.refuses("this account", now.get().version());
    if (no.isPresent()) {
      return Answer.refused(no.get());
    }
    AccountId whose = accounts.name(id, name);
    return whose.equals(id)
        ? Answer.done(accounts.find(id).orElseThrow())
        : Answer.refused(
            Refusal.conflict(
                "account-name-taken",
                "%s of %s is the account %s already.".formatted(name.id(), name.source(), whose)));
  }

  private static AccountChange all(String name, CustomerTier customerTier, Profile profile) {
    return new AccountChange(Optional.of(name), Optional.of(customerTier), old -> profile);
  }

  /** Whether promises or places in the queue may be different. */
  private static boolean matters(Account before, Account after) {
    Profile was = before.profile();
    Profile is = after.profile();
    return before.customerTier() != after.customerTier()
        || !was.revenue().equals(is.revenue())
        || !was.renewsOn().equals(is.renewsOn())
        || !was.region().equals(is.region())
        || !was.timeZone().equals(is.timeZone())
        || !was.calendar().equals(is.calendar());
  }

  /** Those at an account who write to us, by name. */
  @Transactional(readOnly = true)
  public List<Contact> contacts(Caller caller, AccountId id) {
    caller.must(AccountRight.READ_ACCOUNTS);
    return contacts.of(id);
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
