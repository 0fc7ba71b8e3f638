package breakwater.desk;

import breakwater.accounts.AccountId;
import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases are wanted at the desk, and in which order.
 *
 * @param which what is to be done is far less than everything
 * @param statuses empty = any
 * @param priorities empty = any
 * @param tiers empty = any
 * @param nobody whether only cases that nobody has are wanted
 * @param words that a case must hold, see {@link breakwater.cases.list.CaseFilter}
 */
public record DeskFilter(
    Which which,
    Set<Status> statuses,
    Set<Priority> priorities,
    Set<Tier> tiers,
    Optional<TeamId> team,
    Optional<PersonId> assignee,
    boolean nobody,
    Optional<AccountId> account,
    Optional<Label> tag,
    Optional<Label> type,
    Optional<Promised> promised,
    Optional<String> words,
    Sort sort) {

  public enum Which {
    /**
     * Somebody here can do something now: it is not put aside, and does not wait, or the customer
     * wrote.
     */
    TODO,
    /** Unfinished and put aside. */
    SNOOZED,
    /** Neither resolved nor closed. */
    UNFINISHED,
    ALL
  }

  public enum Promised {
    /** Within the warning share of a promise, or beyond it. */
    NEAR,
    /** A promise was due and is unmet. */
    MISSED
  }

  public enum Sort {
    /** What to work on next. */
    RANK,
    /** What is due first; what is never due comes last. */
    DUE,
    /** The latest first. */
    OPENED
  }

  /** Where a list goes on: behind the case that stands at this place. */
  public record Place(Instant at, CaseId id) {}

  /** Whether only cases that are neither resolved nor closed are wanted. */
  boolean unfinished() {
    return which != Which.ALL
        || !statuses.isEmpty() && statuses.stream().allMatch(Status::unfinished);
  }

  /** The place of a case in the list of this order. */
  public Place place(DeskItem item) {
    Instant at =
        switch (sort) {
          case RANK -> item.rankAt();
          case DUE -> item.dueAt().orElse(NEVER);
          case OPENED -> item.openedAt();
        };
    return new Place(at, item.id());
  }

  /** Stands in the rows for "not due". */
  static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");
}
