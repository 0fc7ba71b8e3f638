package breakwater.web.accounts;

import breakwater.accounts.Account;
import breakwater.accounts.Accounts;
import breakwater.cases.Case;
import breakwater.cases.list.CaseItem;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.web.Visit;
import breakwater.web.cases.CasePanel;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who the customer is, beside their case. */
@Component
class CustomerPanel implements CasePanel {
  private static final int MOST = 6;
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  private final Accounts accounts;
  private final CustomersCases cases;
  private final Clock clock;

  CustomerPanel(Accounts accounts, CustomersCases cases, Clock clock) {
    this.accounts = accounts;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * @param localTime where they work; empty = their zone is not known
   * @param others their other open cases, at most five
   */
  record Shown(Account account, String localTime, List<CaseItem> others) {}

  @Override
  public String name() {
    return "customer";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String template() {
    return "cases/panel-customer";
  }

  @Override
  public Optional<?> show(Visit visit, Case shown) {
    return shown
        .account()
        .flatMap(
            id ->
                accounts.find(visit.caller(), id) instanceof Answer.Done<Account>(Account account)
                    ? Optional.of(shown(visit, shown, account))
                    : Optional.empty());
  }

  private Shown shown(Visit visit, Case shown, Account account) {
    String local =
        account.profile().timeZone().map(zone -> LOCAL.format(clock.now().atZone(zone))).orElse("");
    List<CaseItem> others =
        cases.open(visit.caller(), account.id(), MOST).stream()
            .filter(item -> !item.id().equals(shown.id()))
            .limit(MOST - 1L)
            .toList();
    return new Shown(account, local, others);
  }
}
