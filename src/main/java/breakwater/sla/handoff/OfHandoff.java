package breakwater.sla.handoff;

import breakwater.journal.Fact;
import breakwater.sla.HandoffId;

/** Says something of an escalation that clocks measure. */
public interface OfHandoff extends Fact {
  HandoffId handoff();
}
