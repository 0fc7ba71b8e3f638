package breakwater.triggers.steps;

import breakwater.journal.Fact;
import breakwater.triggers.steps.Reach.Contact;
import breakwater.triggers.steps.StepFact.Hindrance;
import java.util.List;
import java.util.Optional;

/** What became of one action: done, and who has to do with it, or what is in its way. */
record Attempt(Optional<Hindrance> hindrance, Contact contact, List<Fact> changes, boolean tells) {
  static Attempt no(Hindrance hindrance) {
    return new Attempt(Optional.of(hindrance), Contact.NOBODY, List.of(), false);
  }

  static Attempt done(Contact contact, boolean tells, List<Fact> changes) {
    return new Attempt(Optional.empty(), contact, changes, tells);
  }

  static Attempt done(List<Fact> changes) {
    return done(Contact.NOBODY, false, changes);
  }
}
