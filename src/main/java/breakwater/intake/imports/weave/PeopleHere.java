package breakwater.intake.imports.weave;

import breakwater.intake.imports.rows.Mapping.LabelColumn;
import breakwater.intake.imports.rows.Named;
import breakwater.intake.imports.rows.Observation;
import breakwater.people.Caller;
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
import org.springframework.stereotype.Component;

/** Recognises the colleagues of a history by their ids; of others, rows have only hidden ids. */
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
   * name makes, or is known by it since an import that hid none.
   */
  public Map<PersonId, PersonId> meant(Optional<LabelColumn> column, Collection<Observation> rows) {
    Map<PersonId, PersonId> plain = Named.plainIds(column, rows);
    Set<PersonId> ids = new HashSet<>(plain.values());
    Set<PersonId> known = new HashSet<>(strangers.names(IMPORTS, ids).keySet());
    people.all(IMPORTS, ids).stream().map(Person::id).forEach(known::add);
    var meant = new HashMap<>(plain);
    meant.values().retainAll(known);
    return meant;
  }

  /** The rows with whom they mean. */
  public static List<Observation> told(Map<PersonId, PersonId> meant, List<Observation> rows) {
    return rows.stream().map(row -> row.withPeople(meant)).toList();
  }
}
