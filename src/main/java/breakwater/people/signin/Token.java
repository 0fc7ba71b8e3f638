package breakwater.people.signin;

import breakwater.people.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key to the API that belongs to a person; not the secret, which is shown once and kept nowhere.
 *
 * @param prefix the first 9 characters of the secret
 * @param name what it is for
 * @param expiresAt empty = never
 * @param lastUsedAt within a minute; empty = never yet
 */
public record Token(
    String id,
    PersonId person,
    String prefix,
    String name,
    Set<Scope> scopes,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt) {}
