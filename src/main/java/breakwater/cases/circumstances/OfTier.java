package breakwater.cases.circumstances;

import breakwater.journal.Fact;

/**
 * Changes on which tier a case is worked on, or takes such a change back: whoever shows or asks for
 * the tier looks again.
 */
public interface OfTier extends Fact {}
