package breakwater.web.outages;

import breakwater.accounts.Account;
import breakwater.accounts.AccountFilter;
import breakwater.accounts.AccountId;
import breakwater.accounts.Accounts;
import breakwater.cases.outages.Outage;
import breakwater.cases.outages.OutageDraft;
import breakwater.journal.Refusal;
import breakwater.journal.RefusedException;
import breakwater.people.Caller;
import breakwater.web.Fields;
import breakwater.web.LocalTimes;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads an outage as its form sends it: all of it, an empty field = everything, or not known. */
@Component
class OutageForm {
  private static final int LOOKED_THROUGH = 50;

  private final Accounts accounts;

  OutageForm(Accounts accounts) {
    this.accounts = accounts;
  }

  OutageDraft read(Caller caller, Map<String, String> typed) {
    ZoneId zone = LocalTimes.zone(typed.getOrDefault("zone", ""), ZoneOffset.UTC);
    return new OutageDraft(
        typed.getOrDefault("title", ""),
        Fields.labels("An area", typed.getOrDefault("areas", "")),
        named(caller, typed),
        LocalTimes.instant("The beginning", typed.getOrDefault("from", ""), zone),
        LocalTimes.instant("The end", typed.getOrDefault("until", ""), zone));
  }

  /** Those that stand there by name or id, and those of the region. */
  private Set<AccountId> named(Caller caller, Map<String, String> typed) {
    var named = new LinkedHashSet<AccountId>();
    for (String line : Fields.lines(typed.getOrDefault("accounts", ""))) {
      named.add(account(caller, line));
    }
    Optional<String> region = Fields.text(typed.getOrDefault("region", ""));
    if (region.isPresent()) {
      List<Account> there = list(caller, Optional.empty(), region, Outage.MOST_NAMED + 1);
      if (there.isEmpty()) {
        throw refused("No account is in the region “%s”.".formatted(shortened(region.get())));
      }
      there.forEach(account -> named.add(account.id()));
    }
    return named;
  }

  private AccountId account(Caller caller, String line) {
    List<Account> found = list(caller, Optional.of(line), Optional.empty(), LOOKED_THROUGH);
    List<AccountId> fitting =
        found.stream()
            .filter(it -> it.id().value().equals(line) || it.name().equalsIgnoreCase(line))
            .map(Account::id)
            .toList();
    if (fitting.size() != 1) {
      throw refused(
          fitting.isEmpty()
              ? "There is no account “%s”. Write its name or its id, one on each line."
                  .formatted(shortened(line))
              : "Several accounts are called “%s”. Write the id of the one that is meant."
                  .formatted(shortened(line)));
    }
    return fitting.getFirst();
  }

  private List<Account> list(
      Caller caller, Optional<String> words, Optional<String> region, int limit) {
    return accounts.list(
        caller,
        new AccountFilter(words, Optional.empty(), region, Optional.empty(), Optional.empty()),
        Optional.empty(),
        limit);
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static RefusedException refused(String sentence) {
    return new RefusedException(Refusal.invalid("outage-wrong", sentence));
  }
}
