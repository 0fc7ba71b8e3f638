package breakwater.gate.document;

import breakwater.journal.Fact;
import breakwater.people.PersonId;

/** Somebody stands with their name for what goes up: whom to ask when it comes back. */
public interface Signed extends Fact {
  PersonId person();
}
