package breakwater.intake.imports.weave;

import breakwater.intake.imports.rows.Mapping.LabelColumn;
import breakwater.intake.imports.rows.Named;
import breakwater.intake.imports.rows.Observation;
import breakwater.people.Caller;
import breakwater.people.Meant;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Strangers;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Recognises the colleagues of a history by their ids, e-mail addresses and names; of others, rows
 * have only hidden ids.
 */
@Component
public class PeopleHere {
  private static final Caller IMPORTS = Caller.system("imports");

  private final People people;
  private final Strangers strangers;

  PeopleHere(People people, Strangers strangers) {
    this.people = people;
    this.strangers = strangers;
  }

  /**
   * Who is meant, by the hidden id that rows give them: whoever works here under the id that their
   * name makes; else the only one here whose id, e-mail address or name it is; else whoever is
   * known by that id since an import that hid none.
   */
  public Map<PersonId, PersonId> meant(Optional<LabelColumn> column, Collection<Observation> rows) {
    Map<PersonId, PersonId> plain = Named.plainIds(column, rows);
    if (plain.isEmpty()) {
      return Map.of();
    }
    Map<PersonId, String> names = Named.colleagues(column, rows);
    Set<PersonId> known = strangers.names(IMPORTS, new HashSet<>(plain.values())).keySet();
    List<Person> everybody = people.everybody(IMPORTS);
    Set<PersonId> here = everybody.stream().map(Person::id).collect(Collectors.toSet());
    Meant by = Meant.of(everybody);
    var meant = new HashMap<PersonId, PersonId>();
    plain.forEach(
        (hidden, id) ->
            Optional.of(id)
                .filter(here::contains)
                .or(() -> only(by.by(names.getOrDefault(hidden, ""))))
                .or(() -> Optional.of(id).filter(known::contains))
                .ifPresent(one -> meant.put(hidden, one)));
    return meant;
  }

  private static Optional<PersonId> only(List<Person> people) {
    return people.size() == 1 ? Optional.of(people.getFirst().id()) : Optional.empty();
  }

  /** The rows with whom they mean. */
  public static List<Observation> told(Map<PersonId, PersonId> meant, List<Observation> rows) {
    return rows.stream().map(row -> row.withPeople(meant)).toList();
  }
}
