package breakwater.people.signin;

import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.PeopleRight;
import breakwater.people.PersonId;
import breakwater.people.PersonTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Links that sign a person in, once, within 15 minutes. */
@Service
public class SignInLinks {
  static final Duration VALID = Duration.ofMinutes(15);

  private final SignInLinkTable links;
  private final PersonTable people;
  private final Clock clock;
  private final String address;

  /**
   * @param address where browsers reach this installation; default: this machine
   */
  SignInLinks(
      SignInLinkTable links,
      PersonTable people,
      Clock clock,
      @Value("${breakwater.address:http://localhost:${server.port:8080}}") String address) {
    this.links = links;
    this.people = people;
    this.clock = clock;
    this.address = address.replaceAll("/+$", "");
  }

  /** Makes one for somebody who works here, to be handed to them and nobody else. */
  public Answer<String> make(Caller caller, PersonId person) {
    caller.must(PeopleRight.ForAdministrators.MANAGE_PEOPLE);
    return people.find(person).filter(found -> found.value().active()).isPresent()
        ? Answer.done(make(person))
        : Answer.refused(
            Refusal.conflict(
                "person-has-left",
                "%s does not work here, so a link would not sign them in. Let them back in first."
                    .formatted(person)));
  }

  /** Makes a new one, and its whole address. */
  String make(PersonId person) {
    Secret secret = Secret.random();
    Instant now = clock.unmoved();
    links.removeExpired(now.minus(Duration.ofDays(1)));
    links.add(secret, person, now.plus(VALID));
    return address + "/sign-in/" + secret.value();
  }

  /** Uses it up; empty = unknown, expired or used before. */
  public Optional<PersonId> redeem(String code) {
    return Secret.isValid(code) ? links.use(new Secret(code), clock.unmoved()) : Optional.empty();
  }
}
