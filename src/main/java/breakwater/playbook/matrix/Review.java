package breakwater.playbook.matrix;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with looking through the matrix and the triggers.
 *
 * @param lastAt when somebody last did; empty = nobody yet
 * @param lastBy who that was: an actor
 * @param dueAt when the next one is due because of the time alone
 * @param due why it is due now; empty = it is not
 */
public record Review(
    Optional<Instant> lastAt, Optional<String> lastBy, Instant dueAt, Optional<Ground> due) {

  /** Why a review is due. */
  public enum Ground {
    QUARTER,
    CONTACTS
  }
}
