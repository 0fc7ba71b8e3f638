package breakwater.accounts;

import java.util.Optional;

/**
 * Who sent a message, as we know them.
 *
 * @param account the one that was named, else that of the contact
 */
public record Recognised(Optional<AccountId> account, Optional<ContactId> contact) {
  public static final Recognised NOBODY = new Recognised(Optional.empty(), Optional.empty());
}
