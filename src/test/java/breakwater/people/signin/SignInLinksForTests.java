package breakwater.people.signin;

import breakwater.people.PersonId;
import org.springframework.stereotype.Component;

/** Makes links as the console does. */
@Component
public class SignInLinksForTests {
  private final SignInLinks links;

  SignInLinksForTests(SignInLinks links) {
    this.links = links;
  }

  public String make(String person) {
    return links.make(new PersonId(person));
  }
}
