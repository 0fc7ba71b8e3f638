package breakwater.playbook.reviews;

import breakwater.journal.Rules;
import breakwater.playbook.DocumentCheck;
import breakwater.playbook.Named;
import breakwater.playbook.Notes;
import breakwater.playbook.matrix.Matrix;
import breakwater.playbook.matrix.Matrix.Step;
import breakwater.playbook.reviews.Contacts.Staff;
import breakwater.playbook.reviews.StaleContact.Why;
import java.util.List;
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

  /**
   * Whom a text names that is to come into force, must be here: who left is called in vain, also
   * beside others, and who never was here is a slip of the pen. A team of nobody may be filled, and
   * who is away comes back: they are hints.
   */
  @Override
  public void check(Rules rules, Notes notes) {
    Staff staff = contacts.staff();
    List<StaleContact> stale =
        StaleContacts.of(rules.section(Named.class), staff, Map.of()).stream()
            .filter(contact -> contact.place().startsWith(MATRIX) || contact.why().unheld())
            .toList();
    stale.stream()
        .filter(contact -> contact.why() == Why.PERSON_UNKNOWN)
        .forEach(contact -> note(contact, notes));
    unanswered(rules.section(Matrix.class), staff, notes);
    stale.forEach(contact -> note(contact, notes));
  }

  private static void unanswered(Matrix matrix, Staff staff, Notes notes) {
    for (int i = 0; i < matrix.steps().size(); i++) {
      Step step = matrix.steps().get(i);
      String place = MATRIX + "steps[%d].".formatted(i);
      unanswered(place + "owners", step.owners(), staff, notes);
      unanswered(place + "backups", step.backups(), staff, notes);
      unanswered(place + "last-resort", step.lastResort(), staff, notes);
    }
  }

  private static void unanswered(String place, Matrix.Contacts list, Staff staff, Notes notes) {
    Unanswered.of(list, staff)
        .ifPresent(
            why ->
                notes.refuseHere(
                    place + (list.people().isEmpty() ? ".teams" : ".people"),
                    why.sentence() + " Nobody could answer there.",
                    "Name somebody who works here, or a team with somebody in it: %s: {people: [ada]}."
                        .formatted(place.substring(place.lastIndexOf('.') + 1))));
  }

  private static void note(StaleContact contact, Notes notes) {
    String reason =
        contact.sentence()
            + (contact.why().unheld() ? " Nobody is called here." : " The matrix names them.");
    if (contact.why().refuses()) {
      notes.refuseHere(contact.place(), reason, contact.instead());
    } else {
      notes.warnHere(contact.place(), reason, contact.instead());
    }
  }
}
