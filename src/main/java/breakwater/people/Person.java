package breakwater.people;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody who works here.
 *
 * @param marks what they are beside their role
 * @param active false = has left: may not sign in, and their tokens are refused
 */
public record Person(
    PersonId id,
    String name,
    String email,
    Role role,
    Optional<Tier> tier,
    Optional<TeamId> team,
    Set<Mark> marks,
    boolean active) {

  public Person {
    marks = Set.copyOf(marks);
  }

  /** Whether they hold a right, by their role or a mark. */
  public boolean holds(Right right) {
    return right.holders().include(this);
  }

  /** The same person after a change. */
  public Person with(PersonChange change) {
    return new Person(
        id,
        change.name().orElse(name),
        change.email().orElse(email),
        change.role().orElse(role),
        change.tier().orElse(tier),
        change.team().orElse(team),
        change.marks().orElse(marks),
        change.active().orElse(active));
  }

  /** What somebody is beside their role. */
  public enum Mark {
    /** Decides on resources and speaks for the house. */
    MANAGER,
    /** Looks after accounts: renewals, churn, outreach. */
    ACCOUNT_OWNER,
    /** Sees restricted cases and is called for them at once. */
    SECURITY_RESPONDER,
    /** Decides on access and on what is at high stakes. */
    APPROVER
  }
}
