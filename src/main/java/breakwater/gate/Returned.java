package breakwater.gate;

import breakwater.cases.Label;
import breakwater.journal.Fact;
import breakwater.triggers.CallId;
import java.util.Set;

/**
 * Says that what had passed came back because something is missing: the gate of its call opens for
 * another round, and lets through again when there is something new. The escalation's bounceback
 * says so.
 */
public interface Returned extends Fact {
  /** Whether it is what this call raised that came back. */
  boolean returns(CallId call);

  /** Items of the checklist that were named as missing: they must be answered anew. */
  Set<Label> missingItems();
}
