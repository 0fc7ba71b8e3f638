package breakwater.gate;

import breakwater.cases.Priority;
import breakwater.people.Tier;
import breakwater.triggers.CallLetThrough;
import breakwater.triggers.Path;

/** A verdict by which the case climbs. */
public sealed interface LetThrough extends CallLetThrough
    permits GateFact.GatePassed, GateFact.GateExpedited {
  /** 1 for the first time; one more each time that it came back. */
  int round();

  Tier tier();

  Path path();

  /** The case's, when it was let through. */
  Priority priority();
}
