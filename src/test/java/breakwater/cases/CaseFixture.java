package breakwater.cases;

import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.Origin;
import breakwater.journal.TextRef;
import java.util.Optional;
import java.util.UUID;

/** Facts for tales about cases. */
final class CaseFixture {
  static final Label MAIL = new Label("mail");

  private CaseFixture() {}

  static CaseOpened opened() {
    return new CaseOpened(
        MAIL, Origin.CUSTOMER, Optional.empty(), Optional.empty(), text("title"), Priority.MEDIUM);
  }

  static CustomerWrote wrote(String message) {
    return new CustomerWrote(new MessageId(message), MAIL, Optional.empty(), text(message), false);
  }

  static CustomerWrote thanked(String message) {
    return new CustomerWrote(new MessageId(message), MAIL, Optional.empty(), text(message), true);
  }

  static AgentWrote replied(String message) {
    return new AgentWrote(new MessageId(message), MAIL, Optional.empty(), text(message), true);
  }

  static TextRef text(String name) {
    return new TextRef(new UUID(0, name.hashCode()), "mac-of-" + name);
  }
}
