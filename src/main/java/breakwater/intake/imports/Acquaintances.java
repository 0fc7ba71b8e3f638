package breakwater.intake.imports;

import breakwater.accounts.AccountId;
import breakwater.accounts.Accounts;
import breakwater.accounts.Contact;
import breakwater.accounts.ContactId;
import breakwater.accounts.Sender;
import breakwater.intake.imports.rows.Mapping;
import breakwater.intake.imports.rows.Named;
import breakwater.intake.imports.rows.Observation;
import breakwater.intake.imports.weave.Customers;
import breakwater.intake.imports.weave.PeopleHere;
import breakwater.intake.imports.weave.TeamsHere;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.Strangers;
import breakwater.people.TeamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Keeps how those are called whom rows name: cases have them by ids. */
@Component
class Acquaintances {
  private static final Caller IMPORTS = Caller.system("imports");

  private final Strangers strangers;
  private final Accounts accounts;
  private final TeamsHere here;
  private final PeopleHere people;
  private final HiddenIds hidden;

  Acquaintances(
      Strangers strangers, Accounts accounts, TeamsHere here, PeopleHere people, HiddenIds hidden) {
    this.hidden = hidden;
    this.people = people;
    this.strangers = strangers;
    this.accounts = accounts;
    this.here = here;
  }

  /**
   * The teams of the other desk.
   *
   * @return those of the teams that are others, as {@link TeamsHere} says
   */
  Map<TeamId, TeamId> teams(Mapping mapping, Collection<Observation> rows) {
    Map<TeamId, String> teams = Named.teams(mapping.team(), rows);
    Map<TeamId, TeamId> known = here.meant(mapping.team(), teams);
    teams.keySet().removeAll(known.keySet());
    strangers.meet(Map.of(), teams);
    return known;
  }

  /** The rows with those who are colleagues here; the names of others are kept. */
  Map<String, List<Observation>> recognised(Mapping mapping, Map<String, List<Observation>> cases) {
    List<Observation> rows = cases.values().stream().flatMap(List::stream).toList();
    Map<PersonId, PersonId> meant = new HashMap<>(people.meant(mapping.assignee(), rows));
    Map<PersonId, String> names = Named.colleagues(mapping.assignee(), rows);
    names.keySet().removeAll(meant.keySet());
    Set<PersonId> kept = strangers.names(IMPORTS, names.keySet()).keySet();
    Map<PersonId, PersonId> ids = hidden.of(names.keySet(), kept, PersonId::new);
    var met = new HashMap<PersonId, String>();
    names.forEach((given, name) -> met.put(ids.getOrDefault(given, given), name));
    strangers.meet(met, Map.of());
    meant.putAll(ids);
    var recognised = new LinkedHashMap<String, List<Observation>>();
    cases.forEach((key, seen) -> recognised.put(key, PeopleHere.told(meant, seen)));
    return recognised;
  }

  /**
   * Its customers, recognised as a message of that source would be: in the order of their ids,
   * first accounts, so that two imports do not wait for each other.
   */
  Customers customers(Mapping mapping, Collection<Observation> rows) {
    var companies = new TreeMap<String, Named>();
    var people = new TreeMap<String, Observation.Opening>();
    for (Observation row : rows) {
      row.opening().account().ifPresent(it -> companies.putIfAbsent(it.id(), it));
      row.opening().contact().ifPresent(it -> people.putIfAbsent(it.id(), row.opening()));
    }
    var known = new HashMap<String, AccountId>();
    companies.forEach(
        (id, it) -> account(mapping.source(), it).ifPresent(account -> known.put(id, account)));
    return new Customers(known, contacts(mapping.source(), people, known));
  }

  private Optional<AccountId> account(String source, Named company) {
    return accounts
        .recognise(
            new Sender(
                source,
                Optional.of(new Sender.Company(company.name(), Optional.of(company.name()))),
                Optional.empty()))
        .account();
  }

  /** Whoever has an address is recognised by it; of others the name is kept. */
  private Map<String, ContactId> contacts(
      String source, Map<String, Observation.Opening> people, Map<String, AccountId> companies) {
    var known = new HashMap<String, ContactId>();
    var withoutAddress = new HashMap<ContactId, Contact>();
    people.forEach(
        (id, opening) -> {
          String name = opening.contact().map(Named::name).orElse("");
          Optional<Sender.Person> person = Sender.Person.written(name);
          if (person.isPresent()) {
            var sender = new Sender(source, company(opening), person);
            accounts.recognise(sender).contact().ifPresent(contact -> known.put(id, contact));
          } else {
            Optional<AccountId> of =
                opening.account().flatMap(it -> Optional.ofNullable(companies.get(it.id())));
            var given = new ContactId(id);
            withoutAddress.put(given, new Contact(given, of, Optional.of(name), Optional.empty()));
          }
        });
    Set<ContactId> kept = accounts.known(withoutAddress.keySet());
    Map<ContactId, ContactId> ids = hidden.of(withoutAddress.keySet(), kept, ContactId::new);
    var met = new ArrayList<Contact>();
    withoutAddress.forEach(
        (given, it) -> {
          ContactId contact = ids.getOrDefault(given, given);
          known.put(given.value(), contact);
          met.add(new Contact(contact, it.account(), it.name(), it.email()));
        });
    accounts.meet(met);
    return known;
  }

  private static Optional<Sender.Company> company(Observation.Opening opening) {
    return opening.account().map(it -> new Sender.Company(it.name(), Optional.of(it.name())));
  }
}
