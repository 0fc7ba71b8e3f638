package breakwater.accounts;

import breakwater.people.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which accounts are wanted; what is empty asks for nothing.
 *
 * @param words which the name, the id or another system's name must hold, whatever the case
 * @param renewsBefore renewed before this day
 */
public record AccountFilter(
    Optional<String> words,
    Optional<CustomerTier> customerTier,
    Optional<String> region,
    Optional<PersonId> owner,
    Optional<LocalDate> renewsBefore) {
  public static final AccountFilter ALL =
      new AccountFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
