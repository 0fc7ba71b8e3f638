package breakwater.playbook.versions;

import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.Subject;
import breakwater.journal.TextRef;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened to the rules of the house; the audit trail of their versions. */
public sealed interface PlaybookFact extends Fact {
  Subject SUBJECT = new Subject("playbook", "house");

  /**
   * A version was written.
   *
   * @param from when it comes into force
   * @param reason empty = the product itself or its file brought it
   */
  @Stored("playbook.version-written.v1")
  record VersionWritten(int number, Instant from, Optional<TextRef> reason)
      implements PlaybookFact {}

  /** A version was called off before it came into force. */
  @Stored("playbook.version-withdrawn.v1")
  record VersionWithdrawn(int number) implements PlaybookFact {}

  /**
   * Somebody looked through the matrix and the triggers, and found them right.
   *
   * @param stale how many contacts led nowhere then
   */
  @Stored("playbook.reviewed.v1")
  record Reviewed(int number, int stale) implements PlaybookFact {}

  /**
   * The matrix and the triggers are to be looked through again.
   *
   * @param stale how many contacts led nowhere then
   */
  @Stored("playbook.review-due.v1")
  record ReviewDue(Ground ground, int stale) implements WantsReview {}

  /** Because of it the matrix and the triggers are to be looked through. */
  sealed interface WantsReview extends PlaybookFact {}

  /**
   * Those whom the rules name, as they stood when that was last compared. Told whenever it is no
   * more what was told before.
   *
   * @param people those of them who are or were here, by id
   * @param teams by id
   */
  @Stored("playbook.contacts-seen.v1")
  record ContactsSeen(List<NamedPerson> people, List<NamedTeam> teams) implements PlaybookFact {}

  /**
   * Somebody whom the rules name, then.
   *
   * @param works false = has left, or may not sign in
   */
  record NamedPerson(PersonId person, Role role, Optional<TeamId> team, boolean works) {}

  /**
   * A team that the rules name, then.
   *
   * @param manned whether somebody who works here was in it
   */
  record NamedTeam(TeamId team, boolean manned) {}

  /**
   * Somebody whom the rules name is not what they were.
   *
   * @param number of the version of the playbook that names them
   */
  @Stored("playbook.named-person-changed.v1")
  record NamedPersonChanged(PersonId person, int number, Set<Change> changes)
      implements WantsReview {}

  /** What is different about somebody. */
  enum Change {
    /** Has left, or may not sign in any more. */
    LEFT,
    CAME_BACK,
    ROLE,
    TEAM
  }

  /** Why a review is due. */
  enum Ground {
    /** A quarter went by since the last one. */
    QUARTER,
    /** A team that the rules name has lost its last member. */
    CONTACTS
  }
}
