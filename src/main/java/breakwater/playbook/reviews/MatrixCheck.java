package breakwater.playbook.reviews;

import breakwater.journal.Rules;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Named;
import breakwater.playbook.Notes;
import breakwater.playbook.reviews.StaleContact.Why;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Finds those in the matrix who cannot answer, and what nobody holds who is called by it; other
 * sections look at whom they name.
 */
@Component
class MatrixCheck implements DocumentCheck {
  private static final String MATRIX = "tiers.";

  private final Contacts contacts;

  MatrixCheck(Contacts contacts) {
    this.contacts = contacts;
  }

  /** Somebody who never was here is a slip of the pen; the others may be mended here or there. */
  @Override
  public void check(Rules rules, Notes notes) {
    StaleContacts.of(rules.section(Named.class), contacts.staff(), Map.of()).stream()
        .filter(contact -> contact.place().startsWith(MATRIX) || contact.why().unheld())
        .forEach(contact -> note(contact, notes));
  }

  private static void note(StaleContact contact, Notes notes) {
    String reason =
        contact.sentence()
            + (contact.why().unheld() ? " Nobody is called here." : " The matrix names them.");
    if (contact.why() == Why.PERSON_UNKNOWN) {
      notes.refuse(contact.place(), reason, contact.instead());
    } else {
      notes.warn(contact.place(), reason, contact.instead());
    }
  }
}
