package breakwater.web.accounts;

import breakwater.accounts.Account;
import breakwater.accounts.AccountFilter;
import breakwater.accounts.AccountId;
import breakwater.accounts.AccountRight;
import breakwater.accounts.Accounts;
import breakwater.accounts.CustomerTier;
import breakwater.calendar.Calendars;
import breakwater.journal.Id;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import breakwater.web.outages.RunningOutages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom we serve: the list, and one account with its people, usage and cases. */
@Controller
@RequestMapping("/accounts")
class AccountsPage {
  private static final int ROWS = 100;
  private static final int CASES = 50;

  private final Accounts accounts;
  private final Calendars calendars;
  private final CustomersCases cases;
  private final RunningOutages outages;

  AccountsPage(
      Accounts accounts, Calendars calendars, CustomersCases cases, RunningOutages outages) {
    this.accounts = accounts;
    this.calendars = calendars;
    this.cases = cases;
    this.outages = outages;
  }

  @GetMapping
  String list(Visit visit, @RequestParam Map<String, String> asked) {
    String words = asked.getOrDefault("q", "").strip();
    var filter =
        new AccountFilter(
            Optional.of(words).filter(w -> !w.isEmpty()),
            Fields.choice(CustomerTier.class, asked.getOrDefault("tier", "")),
            Fields.text(asked.getOrDefault("region", "")),
            Fields.person(asked.getOrDefault("owner", "")),
            Optional.empty());
    Optional<AccountId> after =
        Fields.text(asked.getOrDefault("after", "")).filter(Id::isValid).map(AccountId::new);
    List<Account> found = accounts.list(visit.caller(), filter, after, ROWS + 1);
    visit
        .show("accounts", found.stream().limit(ROWS).toList())
        .show("next", found.size() > ROWS ? found.get(ROWS - 1).id().value() : "")
        .show("q", words)
        .show("tier", asked.getOrDefault("tier", ""))
        .show("region", asked.getOrDefault("region", ""))
        .show("owner", asked.getOrDefault("owner", ""))
        .show("narrowed", !filter.equals(AccountFilter.ALL))
        .show("tiers", List.of(CustomerTier.values()));
    return "accounts/accounts";
  }

  @GetMapping("/{id}")
  String look(Visit visit, @PathVariable AccountId id) {
    Account account = accounts.find(visit.caller(), id).orThrow();
    visit
        .show("account", account)
        .show("profile", account.profile())
        .show("outages", outages.of(visit.caller(), id))
        .show("turn", outages.turn(visit.caller()))
        .show("usage", usage(account))
        .show("contacts", accounts.contacts(visit.caller(), id))
        .show("open", cases.open(visit.caller(), id, CASES))
        .show("over", cases.over(visit.caller(), id, CASES))
        .show("tiers", List.of(CustomerTier.values()))
        .show("calendars", calendars.all(visit.caller()))
        .show("mayChange", visit.caller().may(AccountRight.CHANGE_ACCOUNTS));
    return "accounts/account";
  }

  @PostMapping("/{id}")
  String change(
      Visit visit,
      @PathVariable AccountId id,
      @RequestParam(defaultValue = "") String version,
      @RequestParam Map<String, String> typed) {
    return visit.deed(
        "change",
        () ->
            accounts.change(
                visit.caller(), id, Fields.seen(version), new AccountForm(typed).change()),
        done -> Deeds.then("/accounts/" + done.id(), "changed"),
        () -> look(visit, id));
  }

  private static String usage(Account account) {
    return account.profile().usage().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(Collectors.joining("\n"));
  }
}
