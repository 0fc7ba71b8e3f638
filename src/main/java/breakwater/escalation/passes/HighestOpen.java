package breakwater.escalation.passes;

import breakwater.cases.circumstances.TierNow;
import breakwater.escalation.Escalation;
import breakwater.escalation.EscalationFact;
import breakwater.journal.History;
import breakwater.people.Tier;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The tier of the highest open escalation has the case. */
@Component
class HighestOpen implements TierNow {
  @Override
  public Set<Class<?>> changedBy() {
    return Set.of(EscalationFact.class);
  }

  @Override
  public Tier of(History history) {
    return history.has(EscalationFact.class)
        ? Escalation.highestOpen(history).map(Escalation::tier).orElse(Tier.FRONTLINE)
        : Tier.FRONTLINE;
  }
}
