package breakwater.cases.outages;

import breakwater.accounts.AccountId;
import breakwater.cases.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A time in which something of ours did not work.
 *
 * @param title what did not, 1 to {@value #LONGEST_TITLE} characters
 * @param areas which parts of the product; empty = all
 * @param accounts whom it touches; empty = everybody
 * @param from included
 * @param until not included; empty = it is not known when it ends
 * @param withdrawn whether it was declared in error
 * @param declaredBy the actor, as {@code PERSON/ada}
 * @param changedAt since when this is known; before, nobody could act on it
 * @param version its ETag, from 1
 */
public record Outage(
    OutageId id,
    String title,
    Set<Label> areas,
    Set<AccountId> accounts,
    Instant from,
    Optional<Instant> until,
    boolean withdrawn,
    String declaredBy,
    Instant changedAt,
    long version) {
  public static final int LONGEST_TITLE = 200;
  public static final int MOST_NAMED = 100;

  /** Where it stands. */
  public enum State {
    PLANNED,
    RUNNING,
    OVER,
    WITHDRAWN
  }

  public Outage {
    areas = Set.copyOf(areas);
    accounts = Set.copyOf(accounts);
  }

  public State state(Instant now) {
    if (withdrawn) {
      return State.WITHDRAWN;
    }
    if (from.isAfter(now)) {
      return State.PLANNED;
    }
    return until.filter(end -> !end.isAfter(now)).isPresent() ? State.OVER : State.RUNNING;
  }

  /** Whether a case of this account about this area is touched. */
  public boolean touches(Optional<AccountId> account, Optional<Label> area) {
    return (accounts.isEmpty() || account.filter(accounts::contains).isPresent())
        && (areas.isEmpty() || area.filter(areas::contains).isPresent());
  }

  /** When it begins to count: not before it was known. */
  public Instant counts() {
    return from.isAfter(changedAt) ? from : changedAt;
  }

  /**
   * When it ends to count; {@link Instant#MAX} = that is not known.
   *
   * @param recent how long after its end it still does
   */
  public Instant countsUntil(Duration recent) {
    if (withdrawn) {
      return changedAt;
    }
    return until.map(end -> end.plus(recent)).orElse(Instant.MAX);
  }

  /** The same outage, said anew. */
  Outage with(OutageDraft draft) {
    return new Outage(
        id,
        draft.title().strip(),
        draft.areas(),
        draft.accounts(),
        draft.from().orElse(from),
        draft.until(),
        false,
        declaredBy,
        changedAt,
        version);
  }

  Outage withdrawnNow() {
    return new Outage(
        id, title, areas, accounts, from, until, true, declaredBy, changedAt, version);
  }

  Outage changedAt(Instant at) {
    return new Outage(id, title, areas, accounts, from, until, withdrawn, declaredBy, at, version);
  }
}
