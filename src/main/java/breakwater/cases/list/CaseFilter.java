package breakwater.cases.list;

import breakwater.accounts.AccountId;
import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases are wanted, and in which order.
 *
 * @param statuses empty = any
 * @param priorities empty = any
 * @param tiers which works on the case, see {@link CaseItem#tier}; empty = any
 * @param updatedSince recorded at this instant or later
 * @param words which the title, an attribute, a message or a note must hold, or the name of the
 *     account, or the name or address of one of the customer's people: each word one of these;
 *     {@code "a phrase"}, {@code -without} and {@code or} are understood. A case's number finds
 *     that case
 */
public record CaseFilter(
    Set<Status> statuses,
    Set<Priority> priorities,
    Set<Tier> tiers,
    Optional<TeamId> team,
    Optional<PersonId> assignee,
    Optional<AccountId> account,
    Optional<Instant> updatedSince,
    Optional<String> words,
    Sort sort) {

  /** What words find, for who asks through a program. */
  public static final String WORDS =
      "Words of the title, an attribute, a message or a note, of the account's name, or of the name"
          + " or address of one of the customer's people; each must hold. \"A phrase\", -without"
          + " and or are understood; a number finds its case";

  public enum Sort {
    /** What to look at first. */
    RANK,
    /** What is due first; what is never due comes last. */
    DUE,
    /** The latest first. */
    OPENED
  }

  /** Where a list goes on: behind the case that stands at this place. */
  public record Place(Instant at, CaseId id) {}

  /** The place of a case in the list of this order. */
  public Place place(CaseItem item) {
    Instant at =
        switch (sort) {
          case RANK -> item.rankAt();
          case DUE -> item.dueAt().orElse(NEVER);
          case OPENED -> item.openedAt();
        };
    return new Place(at, item.id());
  }

  /** Whether only cases that are neither resolved nor closed are wanted. */
  boolean unfinished() {
    return !statuses.isEmpty() && statuses.stream().allMatch(Status::unfinished);
  }

  /** Stands in the list for "not due". */
  static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");
}
