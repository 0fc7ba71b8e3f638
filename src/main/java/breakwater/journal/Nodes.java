package breakwater.journal;

import java.util.Set;
import java.util.UUID;

/** The nodes of the product: what one of them has taken is free again when it is dead. */
public interface Nodes {
  /** This one; another after each start. */
  UUID me();

  /** Those that were seen within the last 4 seconds of the unmoved clock, and this one. */
  Set<UUID> alive();
}
