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
import breakwater.web.Reading;
import java.time.Instant;
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
    var reading = new Reading();
    var draft =
        new OutageDraft(
            typed.getOrDefault("title", ""),
            reading
                .of(
                    "areas",
                    () -> Optional.of(Fields.labels("An area", typed.getOrDefault("areas", ""))))
                .orElse(Set.of()),
            named(caller, typed, reading),
            instant(reading, "from", "The beginning", typed, zone),
            instant(reading, "until", "The end", typed, zone));
    reading.end();
    return draft;
  }

  private static Optional<Instant> instant(
      Reading reading, String field, String name, Map<String, String> typed, ZoneId zone) {
    return reading.of(field, () -> LocalTimes.instant(name, typed.getOrDefault(field, ""), zone));
  }

  /** Those that stand there by name or id, and those of the region. */
  private Set<AccountId> named(Caller caller, Map<String, String> typed, Reading reading) {
    var named = new LinkedHashSet<AccountId>();
    reading
        .of(
            "accounts",
            () ->
                Optional.of(
                    Fields.lines(typed.getOrDefault("accounts", "")).stream()
                        .map(line -> account(caller, line))
                        .toList()))
        .ifPresent(named::addAll);
    reading
        .of(
            "region",
            () -> Fields.text(typed.getOrDefault("region", "")).map(it -> inRegion(caller, it)))
        .ifPresent(there -> there.forEach(account -> named.add(account.id())));
    return named;
  }

  private List<Account> inRegion(Caller caller, String region) {
    List<Account> there =
        list(caller, Optional.empty(), Optional.of(region), Outage.MOST_NAMED + 1);
    if (there.isEmpty()) {
      throw refused("No account is in the region “%s”.".formatted(shortened(region)));
    }
    return there;
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
