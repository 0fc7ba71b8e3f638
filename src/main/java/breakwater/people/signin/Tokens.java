package breakwater.people.signin;

import breakwater.journal.Actor;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.PeopleRight;
import breakwater.people.PersonId;
import breakwater.people.PersonTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Gives and revokes tokens: one's own, or as an administrator anybody's. */
@Service
public class Tokens {
  private final TokenTable tokens;
  private final PersonTable people;
  private final SignIns signIns;
  private final Clock clock;

  Tokens(TokenTable tokens, PersonTable people, SignIns signIns, Clock clock) {
    this.tokens = tokens;
    this.people = people;
    this.signIns = signIns;
    this.clock = clock;
  }

  /** What is shown once. */
  public record Issued(Token token, Secret secret) {}

  public Answer<Issued> issue(
      Caller caller, PersonId person, String name, Set<Scope> scopes, Optional<Instant> expiresAt) {
    mayFor(caller, person);
    if (people.find(person).isEmpty()) {
      return Answer.refused(People.unknown(person));
    }
    if (scopes.contains(Scope.ADMIN) && !caller.may(PeopleRight.ForAdministrators.MANAGE_PEOPLE)) {
      return Answer.refused(
          new Refusal(
              Refusal.Kind.FORBIDDEN,
              "scope-not-held",
              "You cannot give the scope ADMIN, because you do not hold it here yourself."));
    }
    Optional<Scope> missing =
        scopes.stream().filter(scope -> !caller.may(ScopeRight.of(scope))).sorted().findFirst();
    if (missing.isPresent()) {
      return Answer.refused(
          new Refusal(
              Refusal.Kind.FORBIDDEN,
              "scope-not-held",
              "You cannot give the scope %s, because you do not hold it here yourself."
                  .formatted(missing.get())));
    }
    Instant now = clock.unmoved();
    if (expiresAt.isPresent() && !expiresAt.get().isAfter(now)) {
      return Answer.refused(
          Refusal.invalid(
              "token-expiry-past",
              "It would have expired at %s, and it is %s now. Choose an instant that lies ahead."
                  .formatted(expiresAt.get(), now)));
    }
    return Answer.done(keep(Secret.random(), person, name, scopes, expiresAt, now));
  }

  public Answer<List<Token>> list(Caller caller, PersonId person) {
    mayFor(caller, person);
    return people.find(person).isEmpty()
        ? Answer.refused(People.unknown(person))
        : Answer.done(tokens.list(person));
  }

  /** Everybody's, the latest used first; at most 200. */
  public List<Token> all(Caller caller) {
    caller.must(PeopleRight.ForAdministrators.MANAGE_PEOPLE);
    return tokens.all();
  }

  /** At once here, and within 5 seconds on every node. */
  public Answer<Boolean> revoke(Caller caller, PersonId person, String id) {
    mayFor(caller, person);
    if (!tokens.revoke(person, id, clock.unmoved())) {
      return Answer.refused(
          Refusal.notFound("token-not-found", "This person has no token with that id."));
    }
    signIns.forget();
    return Answer.done(true);
  }

  /** For the first start and the console, where nobody is signed in yet. */
  Issued keep(
      Secret secret,
      PersonId person,
      String name,
      Set<Scope> scopes,
      Optional<Instant> expiresAt,
      Instant now) {
    Token token =
        new Token(
            UUID.randomUUID().toString(),
            person,
            secret.prefix(),
            name,
            Set.copyOf(scopes),
            now,
            expiresAt,
            Optional.empty());
    tokens.add(token, secret);
    return new Issued(token, secret);
  }

  private static void mayFor(Caller caller, PersonId person) {
    if (!caller.actor().equals(Actor.person(person.value()))) {
      caller.must(PeopleRight.ForAdministrators.MANAGE_PEOPLE);
    }
  }
}
