package breakwater.people.signin;

import breakwater.journal.Command;
import breakwater.journal.Id;
import breakwater.people.PersonId;
import breakwater.people.PersonTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives whoever stands at the machine's console a way in. */
@Component
class SignInLinkCommand implements Command {
  private final PersonTable people;
  private final SignInLinks links;

  SignInLinkCommand(PersonTable people, SignInLinks links) {
    this.people = people;
    this.links = links;
  }

  @Override
  public String name() {
    return "sign-in-link";
  }

  @Override
  public String usage() {
    return "<person>: makes a link that signs this person in, once, within 15 minutes";
  }

  @Override
  public int run(List<String> args) {
    if (args.size() != 1) {
      System.err.println("Usage: " + name() + " " + usage());
      return 2;
    }
    String id = args.getFirst();
    if (!Id.isValid(id)
        || people.find(new PersonId(id)).filter(found -> found.value().active()).isEmpty()) {
      System.err.println("Nobody who works here has this id. The first administrator is: admin");
      return 1;
    }
    System.out.println(links.make(new PersonId(id)));
    return 0;
  }
}
