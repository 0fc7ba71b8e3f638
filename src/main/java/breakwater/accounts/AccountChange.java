package breakwater.accounts;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is to be different about an account; empty = stays as it is.
 *
 * @param profile makes the new profile of the one that there is
 */
public record AccountChange(
    Optional<String> name, Optional<CustomerTier> customerTier, UnaryOperator<Profile> profile) {

  /** The profile stays. */
  public AccountChange(Optional<String> name, Optional<CustomerTier> customerTier) {
    this(name, customerTier, UnaryOperator.identity());
  }
}
