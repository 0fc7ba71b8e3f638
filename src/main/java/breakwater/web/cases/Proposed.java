package breakwater.web.cases;

import breakwater.gate.proposals.Proposal;
import breakwater.people.PersonId;
import breakwater.web.Names;
import breakwater.web.Words;

/**
 * A proposal as people read it.
 *
 * @param shown a choice in words, a person by their name, anything else as it is
 */
record Proposed(Proposal it, String shown) {
  static Proposed of(Proposal it, Names names) {
    if (it.free()) {
      return new Proposed(it, it.text());
    }
    return new Proposed(
        it,
        it.name().startsWith("verifiedBy/")
            ? names.person(new PersonId(it.text()))
            : new Words().of(it.text()));
  }
}
