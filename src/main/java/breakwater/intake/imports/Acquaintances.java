package breakwater.intake.imports;

import breakwater.accounts.AccountId;
import breakwater.accounts.Accounts;
import breakwater.accounts.Contact;
import breakwater.accounts.ContactId;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Named;
import breakwater.intake.imports.rows.Observation;
import breakwater.people.PersonId;
import breakwater.people.Strangers;
import breakwater.people.TeamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps how those are called whom rows name: cases have them by ids. */
@Component
class Acquaintances {
  private final Strangers strangers;
  private final Accounts accounts;

  Acquaintances(Strangers strangers, Accounts accounts) {
    this.strangers = strangers;
    this.accounts = accounts;
  }

  void make(Mapping mapping, Collection<Observation> rows) {
    strangers.meet(
        Named.words(mapping.assignee(), rows, PersonId::new),
        Named.words(mapping.team(), rows, TeamId::new));
    accounts.meet(mapping.source(), companies(mapping, rows), contacts(mapping, rows));
  }

  private static Map<AccountId, String> companies(Mapping mapping, Collection<Observation> rows) {
    var companies = new HashMap<AccountId, String>();
    rows.forEach(
        row ->
            Named.in(row.cells(), mapping.account())
                .ifPresent(it -> companies.putIfAbsent(new AccountId(it.id()), it.name())));
    return companies;
  }

  /** Of the account that the first row names beside them. */
  private static List<Contact> contacts(Mapping mapping, Collection<Observation> rows) {
    var contacts = new HashMap<String, Contact>();
    for (Observation row : rows) {
      Named.in(row.cells(), mapping.contact())
          .ifPresent(
              it ->
                  contacts.putIfAbsent(
                      it.id(), contact(it, Named.in(row.cells(), mapping.account()))));
    }
    return List.copyOf(contacts.values());
  }

  private static Contact contact(Named person, Optional<Named> company) {
    boolean address = person.name().matches("[^@\\s]+@[^@\\s]+");
    return new Contact(
        new ContactId(person.id()),
        company.map(Named::id).map(AccountId::new),
        address ? Optional.empty() : Optional.of(person.name()),
        address ? Optional.of(person.name().toLowerCase(Locale.ROOT)) : Optional.empty());
  }
}
