package breakwater.triggers;

import breakwater.journal.Fact;

/**
 * Says that nothing more will come of a call: it was turned away, or what it raised is finished.
 * After it, the same tier may be called again.
 */
public interface CallEnded extends Fact {
  /** Whether it is this call that has ended. */
  boolean ends(CallId call);
}
