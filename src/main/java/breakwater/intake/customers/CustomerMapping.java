package breakwater.intake.customers;

import breakwater.accounts.CustomerTier;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table of accounts mean. A column is named as the header does, whatever the
 * case of its letters; an empty cell says nothing, so that what is known stays.
 *
 * @param name by which it is asked for
 * @param source the system that the table comes from: with the id it recognises an account
 * @param id the column of the system's own id; needed
 * @param account the column of the name; needed for whoever is new
 * @param customerTier its column, with ours by theirs
 * @param revenue the column of the revenue of a year: {@code 120000} or {@code 120,000}
 * @param currency its column; where it is empty, {@code EUR}
 * @param renewsOn the column of the day of renewal
 * @param dates how days are written, such as {@code d/M/yyyy}; empty = {@code 2027-03-31}
 * @param owner the column of who of us looks after them: an id or an address
 * @param contacts the column of those who write to us: {@code Jo Weber <jo@acme.example>}, several
 *     separated by semicolons
 * @param others whether each further column is kept as usage; empty = it is not
 */
public record CustomerMapping(
    String name,
    String source,
    String id,
    String account,
    Optional<Tiers> customerTier,
    Optional<String> revenue,
    Optional<String> currency,
    Optional<String> renewsOn,
    Optional<String> dates,
    Optional<String> region,
    Optional<String> timeZone,
    Optional<String> owner,
    Optional<String> contacts,
    Optional<Boolean> others) {

  /**
   * The column of the customer tier.
   *
   * @param values ours by theirs, whatever the case of their letters; ours are understood anyway
   */
  public record Tiers(String column, Map<String, CustomerTier> values) {
    public Tiers {
      column = orElse(column, "");
      values = orElse(values, Map.of());
    }
  }

  public CustomerMapping {
    name = orElse(name, "own");
    source = orElse(source, "");
    id = orElse(id, "");
    account = orElse(account, "");
    customerTier = orElse(customerTier, Optional.empty());
    revenue = orElse(revenue, Optional.empty());
    currency = orElse(currency, Optional.empty());
    renewsOn = orElse(renewsOn, Optional.empty());
    dates = orElse(dates, Optional.empty());
    region = orElse(region, Optional.empty());
    timeZone = orElse(timeZone, Optional.empty());
    owner = orElse(owner, Optional.empty());
    contacts = orElse(contacts, Optional.empty());
    others = orElse(others, Optional.empty());
  }

  private static <T> T orElse(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
