package breakwater.cases.circumstances;

import breakwater.journal.History;
import breakwater.people.Tier;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Where what climbs from a case is, one fact after the other. */
public final class Climbs {
  private final Map<String, Tier> highest = new HashMap<>();
  private final Map<String, Tier> now = new HashMap<>();

  Climbs() {}

  /** The highest tier that works on a case; {@link Tier#FRONTLINE} = nothing of it is up there. */
  public static Tier now(History history) {
    var climbs = new Climbs();
    return history.inEffect().stream()
        .filter(recorded -> recorded.fact() instanceof AtTier)
        .map(recorded -> climbs.after((AtTier) recorded.fact()))
        .reduce(Tier.FRONTLINE, (_, last) -> last);
  }

  /** The highest tier that works on the case after this. */
  Tier after(AtTier fact) {
    String climber = fact.climber();
    Tier before = highest.getOrDefault(climber, Tier.FRONTLINE);
    Tier tier = fact.workedOnAt(before);
    now.put(climber, tier);
    highest.merge(climber, tier, (one, other) -> one.compareTo(other) > 0 ? one : other);
    return now.values().stream().max(Comparator.naturalOrder()).orElse(Tier.FRONTLINE);
  }
}
