package breakwater.gate.returns;

import breakwater.cases.Label;
import breakwater.journal.TextRef;
import breakwater.triggers.CallReturned;
import java.util.List;
import java.util.Set;

/**
 * Says that what had passed came back because something is missing: the gate of its call opens for
 * another round, and lets through again when what was asked for has come anew. The escalation's
 * bounceback says so.
 */
public interface Returned extends CallReturned {
  /**
   * What was named as missing: an item of the checklist must be answered anew; any other name is
   * asked for as words are.
   */
  Set<Label> missingItems();

  /** What else is asked for, in words: each becomes an item of the checklist. */
  default List<TextRef> asked() {
    return List.of();
  }
}
