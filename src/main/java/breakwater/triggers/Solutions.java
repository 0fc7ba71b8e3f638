package breakwater.triggers;

import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.Reopened;
import breakwater.cases.ResolutionOffered;
import breakwater.cases.circumstances.AtTier;
import breakwater.journal.Fact;
import breakwater.people.Tier;
import breakwater.sla.HandoffId;
import breakwater.sla.handoff.HandoffEnded;
import breakwater.sla.handoff.OfHandoff;
import breakwater.sla.handoff.Raised;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What those above the front line have solved of a case since it was last reopened.
 *
 * <p>A solution stands until the customer writes more than thanks, and while nothing is raised: the
 * case waits for the customer to be told, and there is nothing left that anybody could do. A
 * customer who writes again may say that it is not solved; that is for whoever solved it or for
 * those above them, never for a tier below.
 *
 * @param tiers on which each escalation was raised
 * @param raised those that have not ended
 * @param highest who solved it, the highest of those with the skill; management has the authority
 * @param stands whether it was solved and the customer has not written since
 */
record Solutions(
    Map<HandoffId, Tier> tiers, Set<HandoffId> raised, Optional<Tier> highest, boolean stands) {
  static final Solutions NONE = new Solutions(Map.of(), Set.of(), Optional.empty(), false);

  Solutions after(Fact fact) {
    Solutions climbed = fact instanceof OfHandoff handoff ? followed(handoff) : this;
    return switch (fact) {
      case ResolutionOffered solved -> climbed.solved(solved);
      case CustomerWrote wrote when !wrote.thanks() -> climbed.with(highest, false);
      case Reopened _ -> climbed.reopened();
      default -> climbed;
    };
  }

  /** Whether what was solved leaves nothing to do for this tier. */
  boolean settle(Tier tier) {
    return (stands && raised.isEmpty()) || highest.filter(it -> it.compareTo(tier) > 0).isPresent();
  }

  /** Of a case that was reopened, what is raised still is. */
  Solutions reopened() {
    return with(Optional.empty(), false);
  }

  private Solutions followed(OfHandoff fact) {
    var on = new HashMap<>(tiers);
    var still = new HashSet<>(raised);
    if (fact instanceof Raised) {
      still.add(fact.handoff());
      if (fact instanceof AtTier climbed) {
        on.merge(
            fact.handoff(),
            climbed.workedOnAt(Tier.FRONTLINE),
            (before, now) -> climbed.workedOnAt(before));
      }
    } else if (fact instanceof HandoffEnded) {
      still.remove(fact.handoff());
    }
    return new Solutions(Map.copyOf(on), Set.copyOf(still), highest, stands);
  }

  private Solutions solved(ResolutionOffered fact) {
    Optional<Tier> by =
        fact instanceof OfHandoff handoff
            ? Optional.ofNullable(tiers.get(handoff.handoff()))
            : Optional.empty();
    Optional<Tier> skilled = by.filter(tier -> tier != Tier.MANAGEMENT);
    boolean higher =
        skilled.isPresent() && highest.filter(it -> it.compareTo(skilled.get()) >= 0).isEmpty();
    return with(higher ? skilled : highest, true);
  }

  private Solutions with(Optional<Tier> by, boolean standing) {
    return new Solutions(tiers, raised, by, standing);
  }
}
