package breakwater.people.signin;

import breakwater.journal.Clock;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.PersonTable;
import breakwater.people.Versioned;
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

  /** How credentials begin that are tokens; the token's id follows. */
  private static final String TOKEN = "token:";

  /** How those begin that a link gave; the person's id follows. */
  private static final String PERSON = "person:";

  private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

  private final TokenTable tokens;
  private final PersonTable people;
  private final Clock clock;
  private final Remembered<Secret, SignedIn> byToken = new Remembered<>(10_000);
  private final Remembered<String, SignedIn> byCredential = new Remembered<>(10_000);

  SignIns(TokenTable tokens, PersonTable people, Clock clock) {
    this.tokens = tokens;
    this.people = people;
    this.clock = clock;
  }

  /** Empty = unknown, expired or revoked, or the person has left. */
  public Optional<SignedIn> byToken(String secret) {
    return Secret.isValid(secret)
        ? byToken.get(new Secret(secret), known -> tokens.find(known).flatMap(this::holder))
        : Optional.empty();
  }

  /** Whoever used a link; empty = has left. */
  public Optional<SignedIn> byPerson(PersonId id) {
    return again(PERSON + id);
  }

  /**
   * Whoever proved before who they are, for a session or an open stream.
   *
   * @param credential as {@link SignedIn#credential} named it
   * @return empty = the token expired or was revoked, or the person has left
   */
  public Optional<SignedIn> again(String credential) {
    return byCredential.get(
        credential,
        known ->
            known.startsWith(TOKEN)
                ? tokens.find(known.substring(TOKEN.length())).flatMap(this::holder)
                : person(new PersonId(known.substring(PERSON.length()))));
  }

  /** After a change on this node. */
  public void forget() {
    byToken.clear();
    byCredential.clear();
  }

  private Optional<Remembered.Found<SignedIn>> person(PersonId id) {
    return people
        .find(id)
        .map(Versioned::value)
        .filter(Person::active)
        .map(who -> new Remembered.Found<>(new SignedIn(who, PERSON + id, Scope.all()), FRESH));
  }

  private Optional<Remembered.Found<SignedIn>> holder(TokenTable.Holder holder) {
    Token token = holder.token();
    Instant now = clock.unmoved();
    Duration left = token.expiresAt().map(end -> Duration.between(now, end)).orElse(FRESH);
    if (!left.isPositive()) {
      return Optional.empty();
    }
    touch(token, now);
    SignedIn who = new SignedIn(holder.person(), TOKEN + token.id(), token.scopes());
    return Optional.of(new Remembered.Found<>(who, left.compareTo(FRESH) < 0 ? left : FRESH));
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
