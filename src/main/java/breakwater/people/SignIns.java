package breakwater.people;

import breakwater.journal.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Says who somebody is, by token or by session, for every request. What it says is at most 5
 * seconds old: so long does a revoked token work on other nodes.
 */
@Service
public class SignIns {
  static final Duration FRESH = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

  private final TokenTable tokens;
  private final PersonTable people;
  private final Clock clock;
  private final Remembered<Secret, SignedIn> byToken = new Remembered<>(10_000);
  private final Remembered<PersonId, SignedIn> byPerson = new Remembered<>(10_000);

  SignIns(TokenTable tokens, PersonTable people, Clock clock) {
    this.tokens = tokens;
    this.people = people;
    this.clock = clock;
  }

  /** Empty = unknown, expired or revoked, or the person has left. */
  public Optional<SignedIn> byToken(String secret) {
    return Secret.isValid(secret)
        ? byToken.get(new Secret(secret), this::lookUp)
        : Optional.empty();
  }

  /** Whoever a session belongs to; empty = has left. */
  public Optional<SignedIn> byPerson(PersonId id) {
    return byPerson.get(
        id,
        person ->
            people
                .find(person)
                .map(Versioned::value)
                .filter(Person::active)
                .map(
                    who ->
                        new Remembered.Found<>(
                            new SignedIn(who, "person:" + person, Scope.all()), FRESH)));
  }

  /** After a change on this node. */
  void forget() {
    byToken.clear();
    byPerson.clear();
  }

  private Optional<Remembered.Found<SignedIn>> lookUp(Secret secret) {
    return tokens
        .find(secret)
        .flatMap(
            holder -> {
              Instant now = clock.unmoved();
              Duration left =
                  holder.token().expiresAt().map(end -> Duration.between(now, end)).orElse(FRESH);
              if (!left.isPositive()) {
                return Optional.empty();
              }
              touch(holder.token(), now);
              SignedIn who =
                  new SignedIn(
                      holder.person(), "token:" + holder.token().id(), holder.token().scopes());
              return Optional.of(
                  new Remembered.Found<>(who, left.compareTo(FRESH) < 0 ? left : FRESH));
            });
  }

  private void touch(Token token, Instant now) {
    if (token.lastUsedAt().isPresent() && token.lastUsedAt().get().isAfter(now.minusSeconds(60))) {
      return;
    }
    try {
      tokens.touch(token.id(), now);
    } catch (DataAccessException e) {
      LOG.debug("Could not note that a token was used", e);
    }
  }
}
