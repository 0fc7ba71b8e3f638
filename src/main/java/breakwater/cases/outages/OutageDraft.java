package breakwater.cases.outages;

import breakwater.accounts.AccountId;
import breakwater.cases.Label;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody says of an outage, see {@link Outage}.
 *
 * @param from empty = now, or as it was
 */
public record OutageDraft(
    String title,
    Set<Label> areas,
    Set<AccountId> accounts,
    Optional<Instant> from,
    Optional<Instant> until) {

  static OutageDraft of(Outage outage) {
    return new OutageDraft(
        outage.title(),
        outage.areas(),
        outage.accounts(),
        Optional.of(outage.from()),
        outage.until());
  }

  /** Where a form, which knows only minutes, says the same minute as before, it is as before. */
  public OutageDraft nearly(OutageDraft was) {
    return new OutageDraft(
        title, areas, accounts, nearly(from, was.from), nearly(until, was.until));
  }

  private static Optional<Instant> nearly(Optional<Instant> typed, Optional<Instant> was) {
    return was.filter(it -> typed.filter(it.truncatedTo(ChronoUnit.MINUTES)::equals).isPresent())
        .or(() -> typed);
  }

  OutageDraft ending(Instant at) {
    return new OutageDraft(title, areas, accounts, from, Optional.of(at));
  }
}
