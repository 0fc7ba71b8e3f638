package breakwater.accounts;

import java.util.Locale;
import java.util.Optional;

/**
 * Somebody at an account who writes to us.
 *
 * @param name empty = not known, or erased
 * @param email in small letters; empty = erased
 */
public record Contact(
    ContactId id, Optional<AccountId> account, Optional<String> name, Optional<String> email) {

  /** An address as it is compared. */
  static String plain(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
