package breakwater.triggers;

import breakwater.journal.Fact;

/** Says that a call was granted: what it called for has begun to move. The gate's facts say so. */
public interface CallLetThrough extends Fact {
  CallId call();
}
