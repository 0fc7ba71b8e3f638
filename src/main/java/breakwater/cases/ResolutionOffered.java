package breakwater.cases;

import breakwater.journal.Fact;

/**
 * Says that somebody to whom the case had gone believes that it is solved. The case is not resolved
 * by it: whoever talks to the customer decides that.
 */
public interface ResolutionOffered extends Fact {}
