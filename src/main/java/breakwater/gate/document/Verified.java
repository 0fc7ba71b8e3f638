package breakwater.gate.document;

import breakwater.journal.Fact;
import breakwater.people.PersonId;
import java.util.List;

/** Who is named in the package as having verified it: whom to ask when it comes back. */
public interface Verified extends Fact {
  /** Of each tier that is named one; those who were named before are so no more. */
  List<PersonId> verifiers();
}
