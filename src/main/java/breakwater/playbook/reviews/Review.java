package breakwater.playbook.reviews;

import breakwater.people.PersonId;
import breakwater.playbook.versions.PlaybookFact.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How it stands with looking through the matrix and the triggers.
 *
 * @param lastAt when somebody last did; empty = nobody yet
 * @param lastBy who that was: an actor
 * @param dueAt when the next one is due because of the time alone
 * @param due why it is due now, in the order in which that arose; empty = it is not
 */
public record Review(
    Optional<Instant> lastAt, Optional<String> lastBy, Instant dueAt, List<Due> due) {

  /**
   * One reason why it is due.
   *
   * @param since when it arose
   * @param person who has changed; empty = it is about nobody
   * @param changes what is different about them
   * @param sentence the reason in words, with the places at which the person is named
   */
  public record Due(
      Instant since,
      Ground ground,
      Optional<PersonId> person,
      Set<Change> changes,
      String sentence) {}

  /** Why a review is due. */
  public enum Ground {
    /** A quarter went by, or the time that the playbook names. */
    QUARTER,
    /** A team that the rules name has nobody any more. */
    CONTACTS,
    /** A role or a mark by which the rules call is held by nobody any more. */
    HOLDERS,
    /** Somebody whom the rules name has left, come back, or has another role or team. */
    PERSON
  }
}
