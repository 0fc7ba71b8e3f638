package breakwater.cases.circumstances;

import breakwater.accounts.Account;
import breakwater.accounts.CustomerTier;
import breakwater.accounts.Profile;
import breakwater.accounts.Revenue;
import breakwater.cases.Label;
import breakwater.cases.outages.Outage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What goes on around a case, as it is known now: what its customer is at each instant, and when
 * that changes by itself.
 *
 * @param account empty = the case has none
 * @param outages that touch the case, also those that are withdrawn
 */
record Surroundings(Optional<Account> account, List<Outage> outages, Windows windows) {

  /** The customer at an instant. */
  CustomerKnown at(Instant instant) {
    Optional<Profile> profile = account.map(Account::profile);
    return new CustomerKnown(
        account.map(Account::customerTier),
        profile.flatMap(Profile::region).map(Label::new),
        profile.flatMap(Profile::revenue).map(Revenue::amount).orElse(0L),
        profile.filter(known -> renewalNear(known, instant)).isPresent(),
        outages.stream().anyMatch(outage -> counts(outage, instant)));
  }

  /** A customer of whom nothing special is known. */
  CustomerKnown plain() {
    return new CustomerKnown(
        account.map(_ -> CustomerTier.STANDARD), Optional.empty(), 0, false, false);
  }

  CustomerCalendar calendar() {
    return new CustomerCalendar(account.map(Account::profile).flatMap(Profile::calendar));
  }

  /** When it changes by itself, in the order of time. */
  SortedSet<Instant> turns() {
    var turns = new TreeSet<Instant>();
    account.map(Account::profile).ifPresent(profile -> renewal(profile, turns));
    for (Outage outage : outages) {
      turns.add(outage.counts());
      turns.add(outage.countsUntil(windows.outageRecent()));
    }
    turns.remove(Instant.MAX);
    return turns;
  }

  /** Since when all of this is known; before, other things may have been true. */
  Instant knownSince() {
    Instant since = account.flatMap(Account::changedAt).orElse(Instant.EPOCH);
    for (Outage outage : outages) {
      since = outage.changedAt().isAfter(since) ? outage.changedAt() : since;
    }
    return since;
  }

  private boolean counts(Outage outage, Instant at) {
    return !outage.counts().isAfter(at) && outage.countsUntil(windows.outageRecent()).isAfter(at);
  }

  private boolean renewalNear(Profile profile, Instant at) {
    return profile
        .renewsOn()
        .filter(day -> !opens(profile, day).isAfter(at) && closes(profile, day).isAfter(at))
        .isPresent();
  }

  private void renewal(Profile profile, SortedSet<Instant> turns) {
    profile
        .renewsOn()
        .ifPresent(
            day -> {
              turns.add(opens(profile, day));
              turns.add(closes(profile, day));
            });
  }

  /** Days begin where the customer is; where that is not known, in UTC. */
  private Instant opens(Profile profile, LocalDate renewsOn) {
    return begin(profile, renewsOn.minusDays(windows.renewalNearDays()));
  }

  private static Instant closes(Profile profile, LocalDate renewsOn) {
    return begin(profile, renewsOn.plusDays(1));
  }

  private static Instant begin(Profile profile, LocalDate day) {
    ZoneId zone = profile.timeZone().orElse(ZoneOffset.UTC);
    return day.atStartOfDay(zone).toInstant();
  }
}
