package breakwater.cases.circumstances;

import breakwater.journal.Fact;
import breakwater.people.Tier;

/** Says on which tier a case is worked on from here on. */
public interface AtTier extends Fact {
  Tier workedOnAt();
}
