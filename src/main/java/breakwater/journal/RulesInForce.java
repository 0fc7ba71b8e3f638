package breakwater.journal;

import java.time.Instant;

/** Says which rules hold at an instant. Implemented by the playbook. */
public interface RulesInForce {
  Rules at(Instant now);
}
