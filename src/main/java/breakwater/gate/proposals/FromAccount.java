package breakwater.gate.proposals;

import breakwater.accounts.Account;
import breakwater.accounts.CustomerTier;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of the customer. */
final class FromAccount {
  /** A renewal within so many days is said; ours: a quarter is what one is talked over in. */
  static final int RENEWAL_DAYS = 90;

  private static final Set<String> SIZES = Set.of("seats", "users", "team-size", "team_size");

  private FromAccount() {}

  static Stream<Draft> read(Known known) {
    return known.account().stream()
        .flatMap(
            account ->
                Stream.concat(
                    region(account), Stream.concat(size(account), signals(known, account))));
  }

  private static Stream<Draft> region(Account account) {
    return account.profile().region().stream()
        .map(region -> Draft.part(Slot.REGION, region, source(account)));
  }

  private static Stream<Draft> size(Account account) {
    return account.profile().usage().entrySet().stream()
        .filter(it -> SIZES.contains(it.getKey()) && it.getValue().matches("[0-9]{1,9}"))
        .sorted(Map.Entry.comparingByKey())
        .limit(1)
        .map(it -> Draft.part(Slot.TEAM_SIZE, it.getValue(), source(account)));
  }

  private static Stream<Draft> signals(Known known, Account account) {
    Optional<String> renewal = renewal(known, account);
    Stream<Draft> standing =
        account.customerTier() == CustomerTier.VIP
            ? Stream.of(
                Draft.part(Slot.URGENCY, account.name() + " is a VIP customer.", source(account)))
            : Stream.empty();
    return Stream.concat(
        standing,
        renewal.stream()
            .map(
                it ->
                    Draft.part(
                            Slot.CHURN_SIGNALS, "The contract is renewed on " + it, source(account))
                        .saying(renewalDay(account))));
  }

  /** What stays the same from day to day while it comes nearer. */
  static String renewalDay(Account account) {
    return account.profile().renewsOn().map(LocalDate::toString).orElse("");
  }

  /** The day of their next renewal and how far it is; empty = it is far, or not known. */
  static Optional<String> renewal(Known known, Account account) {
    LocalDate today =
        known.now().atZone(account.profile().timeZone().orElse(ZoneOffset.UTC)).toLocalDate();
    return account
        .profile()
        .renewsOn()
        .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(RENEWAL_DAYS)))
        .map(day -> "%s, %s".formatted(day, in(ChronoUnit.DAYS.between(today, day))));
  }

  private static String in(long days) {
    return days == 0 ? "today" : days == 1 ? "tomorrow" : "in %d days".formatted(days);
  }

  static Source source(Account account) {
    return new Source("Account " + account.name(), "/accounts/" + account.id());
  }
}
