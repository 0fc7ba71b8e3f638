package breakwater.intake.customers;

import breakwater.accounts.Account;
import breakwater.accounts.Account.External;
import breakwater.accounts.AccountChange;
import breakwater.accounts.AccountId;
import breakwater.accounts.AccountLookup;
import breakwater.accounts.Accounts;
import breakwater.accounts.CustomerTier;
import breakwater.accounts.Profile;
import breakwater.accounts.Sender;
import breakwater.intake.customers.CustomerReader.Wrong;
import breakwater.intake.customers.CustomerReport.Outcome;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what one row says, as a whole or not at all. */
@Component
class CustomerKeeper {
  private final Accounts accounts;
  private final AccountLookup lookup;

  CustomerKeeper(Accounts accounts, AccountLookup lookup) {
    this.accounts = accounts;
    this.lookup = lookup;
  }

  /**
   * What becomes of an account.
   *
   * @param account empty = it is not there yet
   */
  record Kept(Outcome outcome, Optional<AccountId> account, List<String> differs) {}

  /**
   * @param keep false = only say what would become of it
   * @return empty = all is so already
   */
  @Transactional(rollbackFor = Wrong.class)
  public Optional<Kept> keep(Caller caller, String source, Customer said, boolean keep)
      throws Wrong {
    Optional<Account> found = lookup.named(caller, new External(source, said.id()));
    if (found.isEmpty() && said.name().isEmpty()) {
      throw new Wrong("“%s” is new, and has no name.".formatted(said.id()));
    }
    Profile before = found.map(Account::profile).orElse(Profile.UNKNOWN);
    Profile after = said.over(before);
    Optional<Refusal> wrong = lookup.refusal(caller, after);
    if (wrong.isPresent()) {
      throw new Wrong(wrong.get().sentence());
    }
    List<Sender.Person> strangers =
        said.contacts().stream().filter(it -> !lookup.knows(caller, it.email())).toList();
    List<String> differs = differs(found, said, before, after, strangers);
    if (found.isPresent() && differs.isEmpty()) {
      return Optional.empty();
    }
    Optional<AccountId> account = found.map(Account::id);
    if (keep) {
      account = Optional.of(written(caller, source, said, after, strangers));
    }
    return Optional.of(
        new Kept(found.isEmpty() ? Outcome.ADDED : Outcome.CHANGED, account, differs));
  }

  private AccountId written(
      Caller caller, String source, Customer said, Profile profile, List<Sender.Person> strangers)
      throws Wrong {
    var company = new Sender.Company(said.id(), said.name());
    AccountId id =
        accounts
            .recognise(new Sender(source, Optional.of(company), Optional.empty()))
            .account()
            .orElseThrow();
    var change = new AccountChange(said.name(), said.customerTier(), _ -> profile);
    if (accounts.change(caller, id, Seen.anything(), change)
        instanceof Answer.Refused<Account>(Refusal no)) {
      throw new Wrong(no.sentence());
    }
    strangers.forEach(
        person ->
            accounts.recognise(new Sender(source, Optional.of(company), Optional.of(person))));
    return id;
  }

  private static List<String> differs(
      Optional<Account> found,
      Customer said,
      Profile before,
      Profile after,
      List<Sender.Person> strangers) {
    var differs = new ArrayList<String>();
    note(differs, "name", said.name().isPresent() && !said.name().equals(found.map(Account::name)));
    CustomerTier tier = found.map(Account::customerTier).orElse(CustomerTier.STANDARD);
    note(differs, "customer tier", said.customerTier().filter(it -> it != tier).isPresent());
    note(differs, "revenue", !after.revenue().equals(before.revenue()));
    note(differs, "renewal", !after.renewsOn().equals(before.renewsOn()));
    note(differs, "region", !after.region().equals(before.region()));
    note(differs, "time zone", !after.timeZone().equals(before.timeZone()));
    note(differs, "owner", !after.owner().equals(before.owner()));
    note(differs, "usage", !after.usage().equals(before.usage()));
    note(differs, "contacts", !strangers.isEmpty());
    return differs;
  }

  private static void note(List<String> differs, String what, boolean isSo) {
    if (isSo) {
      differs.add(what);
    }
  }
}
