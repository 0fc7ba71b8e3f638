package breakwater.triggers;

import breakwater.cases.Label;
import breakwater.journal.Rules;
import java.util.Set;

/** Says which rules of a playbook can call. Implemented by whoever owns a section of such rules. */
public interface CallingRules {
  /** Their names, each once in the whole document. */
  Set<Label> names(Rules rules);
}
