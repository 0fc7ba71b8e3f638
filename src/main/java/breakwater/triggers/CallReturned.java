package breakwater.triggers;

import breakwater.journal.Fact;

/**
 * Says that what a call had raised came back because something is missing: nothing climbs until it
 * is let through again. The gate's facts say so.
 */
public interface CallReturned extends Fact {
  /** Whether it is what this call raised that came back. */
  boolean returns(CallId call);
}
