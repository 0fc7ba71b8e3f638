package breakwater.playbook.versions;

import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.Subject;
import breakwater.journal.TextRef;
import breakwater.people.Person.Mark;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
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
   * @param teams that have lost their last member; empty = it is not because of teams, or was told
   *     before they were named
   */
  @Stored("playbook.review-due.v1")
  record ReviewDue(
      Ground ground, int stale, @JsonInclude(Include.NON_ABSENT) Optional<List<TeamId>> teams)
      implements WantsReview {
    public ReviewDue(Ground ground, int stale) {
      this(ground, stale, Optional.empty());
    }
  }

  /** Because of it the matrix and the triggers are to be looked through. */
  sealed interface WantsReview extends PlaybookFact {}

  /**
   * Those whom the rules name, as they stood when that was last compared. Told whenever it is no
   * more what was told before.
   *
   * @param people those of them who are or were here, by id
   * @param teams by id
   * @param holders those who are called by what they are, in the order of the rules; empty = told
   *     before these were compared
   */
  @Stored("playbook.contacts-seen.v1")
  record ContactsSeen(
      List<NamedPerson> people,
      List<NamedTeam> teams,
      @JsonInclude(Include.NON_ABSENT) Optional<List<NamedHolders>> holders)
      implements PlaybookFact {}

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
   * A role or a mark by which the rules call, then. One of the two is there.
   *
   * @param teams of any of which somebody with the role is called; empty for a mark
   * @param held whether somebody who works here had it
   */
  record NamedHolders(Optional<Role> role, Optional<Mark> mark, List<TeamId> teams, boolean held) {}

  /**
   * The last who held what the rules call by does so no more.
   *
   * @param teams of which nobody has the role; empty for a mark
   */
  @Stored("playbook.holders-lost.v1")
  record HoldersLost(Optional<Role> role, Optional<Mark> mark, List<TeamId> teams)
      implements WantsReview {}

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
