package breakwater.triggers.assignment;

import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.people.PersonId;
import java.util.Optional;

/** What the product itself did about who works on a case. The change itself is a case's fact. */
public sealed interface AssignmentFact extends Fact {

  /** Why it was moved. */
  enum Why {
    /** Nobody had it. */
    UNASSIGNED,
    /** Who had it is away, or works here no more. */
    AWAY,
    /** Who had it said nothing for too long after the customer wrote. */
    SILENT,
    /** A promise is near or missed, and the playbook says so. */
    PROMISE
  }

  /**
   * The product gave it from one to another.
   *
   * @param from empty = nobody had it
   * @param to empty = back to the team's queue
   */
  @Stored("assignment.moved.v1")
  record Moved(Optional<PersonId> from, Optional<PersonId> to, Why why) implements AssignmentFact {}
}
