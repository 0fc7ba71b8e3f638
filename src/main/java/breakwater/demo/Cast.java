package breakwater.demo;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.signin.SignIns;
import org.springframework.stereotype.Component;

/** Who plays: each acts with the rights that they have as a person of the house. */
@Component
class Cast {
  /** What brings in the customers' messages. */
  static final Actor CHANNEL = new Actor(Actor.Kind.CHANNEL, "demo");

  private final SignIns signIns;

  Cast(SignIns signIns) {
    this.signIns = signIns;
  }

  Caller as(PersonId person) {
    return signIns
        .byPerson(person)
        .orElseThrow(() -> new IllegalStateException("Nobody plays " + person))
        .caller(Cause.request("demo"));
  }

  /** Who sets the house up. */
  static Caller director() {
    return Caller.system("demo");
  }
}
