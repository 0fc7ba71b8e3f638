package breakwater.cases.circumstances;

import breakwater.accounts.CustomerTier;
import breakwater.cases.Label;
import breakwater.journal.Fact;
import breakwater.journal.Stored;
import java.util.Optional;

/**
 * What the customer's account is and what goes on around it, from here on. Concluded, so that what
 * changes by itself is a dated fact like everything else.
 *
 * @param tier empty = the case has no account
 * @param revenue of a year, in whole units of the account's currency: none is converted; 0 = not
 *     known
 * @param renewalNear whether the contract's renewal is near
 * @param outage whether an outage that touches it is running, or ended a short while ago
 */
@Stored("case.customer-known.v1")
public record CustomerKnown(
    Optional<CustomerTier> tier,
    Optional<Label> region,
    long revenue,
    boolean renewalNear,
    boolean outage)
    implements Fact {}
