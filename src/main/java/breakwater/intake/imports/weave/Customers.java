package breakwater.intake.imports.weave;

import breakwater.accounts.AccountId;
import breakwater.accounts.ContactId;
import breakwater.intake.imports.rows.Named;
import java.util.Map;

/**
 * Whom rows name as customers, as they are known here.
 *
 * @param accounts by the id that a row gives them; whoever is missing keeps that id
 * @param contacts likewise
 */
public record Customers(Map<String, AccountId> accounts, Map<String, ContactId> contacts) {
  /** For what is only looked at. */
  public static final Customers UNKNOWN = new Customers(Map.of(), Map.of());

  AccountId account(Named named) {
    AccountId known = accounts.get(named.id());
    return known != null ? known : new AccountId(named.id());
  }

  ContactId contact(Named named) {
    ContactId known = contacts.get(named.id());
    return known != null ? known : new ContactId(named.id());
  }
}
