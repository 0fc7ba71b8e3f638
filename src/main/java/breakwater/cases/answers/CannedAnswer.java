package breakwater.cases.answers;

import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.Optional;

/**
 * A text that is sent again and again.
 *
 * @param reach who is offered it
 * @param by who made it; those that only they are offered are theirs alone
 * @param team whose it is when a team shares it; else empty
 * @param uses how often it was put into a reply
 * @param usedAt the last time; empty = never
 * @param version 1 when it is new; grows with each change, not with a use
 */
public record CannedAnswer(
    AnswerId id,
    Reach reach,
    PersonId by,
    Optional<TeamId> team,
    Wording wording,
    long uses,
    Optional<Instant> usedAt,
    Instant changedAt,
    long version) {

  /** Who is offered an answer. */
  public enum Reach {
    /** Whoever made it, and nobody else. */
    MINE,
    /** The team of whoever made it, as it was then. */
    TEAM,
    /** Everybody who writes messages. */
    EVERYBODY
  }
}
