package breakwater.accounts;

import java.util.Optional;

/** What is to be different about an account; empty = stays as it is. */
public record AccountChange(Optional<String> name, Optional<CustomerTier> customerTier) {}
