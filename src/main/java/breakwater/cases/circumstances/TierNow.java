package breakwater.cases.circumstances;

import breakwater.journal.History;
import breakwater.people.Tier;
import java.util.Set;

/** Says, as a bean, which tier has a case now: who carries cases up knows. */
public interface TierNow {
  /** Types or interfaces of the facts that can change the answer. */
  Set<Class<?>> changedBy();

  /** The highest that has it; {@link Tier#FRONTLINE} when it has not climbed. */
  Tier of(History history);
}
