package breakwater.intake.customers;

import breakwater.accounts.CustomerTier;
import breakwater.accounts.Profile;
import breakwater.accounts.Revenue;
import breakwater.accounts.Sender;
import breakwater.people.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a row says of an account; whatever is empty it does not say.
 *
 * @param id as the other system names it
 */
record Customer(
    String id,
    Optional<String> name,
    Optional<CustomerTier> customerTier,
    Optional<Revenue> revenue,
    Optional<LocalDate> renewsOn,
    Optional<String> region,
    Optional<ZoneId> timeZone,
    Optional<PersonId> owner,
    Map<String, String> usage,
    List<Sender.Person> contacts) {

  /** What is known, with what this row says. */
  Profile over(Profile known) {
    var all = new HashMap<>(known.usage());
    all.putAll(usage);
    return new Profile(
        revenue.or(known::revenue),
        renewsOn.or(known::renewsOn),
        region.or(known::region),
        timeZone.or(known::timeZone),
        known.language(),
        known.calendar(),
        owner.or(known::owner),
        all,
        known.notes());
  }
}
