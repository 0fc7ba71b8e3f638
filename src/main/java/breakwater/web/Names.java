package breakwater.web;

import breakwater.journal.Actor;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Strangers;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Versioned;
import breakwater.people.absence.Absence;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The names of those whom a page mentions, each read once for the page. */
public final class Names {
  /** So many are offered to choose from. */
  private static final int MOST = 500;

  private final Caller caller;
  private final People people;
  private final Teams teams;
  private final Strangers strangers;
  private final Supplier<Map<PersonId, Absence>> absences;
  private final Map<PersonId, String> persons = new HashMap<>();
  private final Map<TeamId, String> ofTeams = new HashMap<>();
  private Optional<Map<PersonId, Absence>> away = Optional.empty();
  private Optional<List<Person>> atWork = Optional.empty();
  private Optional<List<Team>> allTeams = Optional.empty();

  Names(
      Caller caller,
      People people,
      Teams teams,
      Strangers strangers,
      Supplier<Map<PersonId, Absence>> absences) {
    this.caller = caller;
    this.people = people;
    this.teams = teams;
    this.strangers = strangers;
    this.absences = absences;
  }

  /** Reads the names of all of these at once, where a page mentions many. */
  public void meet(Collection<PersonId> ids) {
    List<PersonId> unread = ids.stream().filter(id -> !persons.containsKey(id)).distinct().toList();
    people.all(caller, unread).forEach(person -> persons.put(person.id(), person.name()));
    List<PersonId> elsewhere = unread.stream().filter(id -> !persons.containsKey(id)).toList();
    persons.putAll(strangers.names(caller, elsewhere));
    elsewhere.forEach(id -> persons.putIfAbsent(id, id.value()));
  }

  /** How those are called whom nobody here knows. */
  public void meet(Map<PersonId, String> named, Map<TeamId, String> namedTeams) {
    meet(named.keySet());
    named.forEach((id, name) -> persons.replace(id, id.value(), name));
    namedTeams.forEach(
        (id, name) -> {
          if (team(id).equals(id.value())) {
            ofTeams.put(id, name);
          }
        });
  }

  public String person(PersonId id) {
    return persons.computeIfAbsent(
        id,
        i ->
            people
                .find(caller, i)
                .map(Versioned::value)
                .map(Person::name)
                .or(() -> strangers.name(caller, i))
                .orElse(i.value()));
  }

  /** That they are away now, and until when; whoever is away is read once for the page. */
  public Optional<Absence> away(PersonId id) {
    away = away.or(() -> Optional.of(absences.get()));
    return Optional.ofNullable(away.get().get(id));
  }

  public String team(TeamId id) {
    return ofTeams.computeIfAbsent(
        id,
        i ->
            teams
                .find(caller, i)
                .map(Versioned::value)
                .map(Team::name)
                .or(() -> strangers.name(caller, i))
                .orElse(i.value()));
  }

  /** Whoever did something, as a sentence begins. */
  public String actor(Actor actor) {
    return switch (actor.kind()) {
      case PERSON -> person(new PersonId(actor.id()));
      case CUSTOMER -> "The customer";
      case AGENT -> "Agent " + actor.id();
      case CHANNEL -> "Channel " + actor.id();
      case IMPORT -> "An import";
      case RECONCILER, SYSTEM -> "Breakwater";
    };
  }

  /** Whether they are among those to choose from. */
  public boolean knows(PersonId id) {
    return people().stream().anyMatch(person -> person.id().equals(id));
  }

  public boolean knows(TeamId id) {
    return teams().stream().anyMatch(team -> team.id().equals(id));
  }

  /** Those who work here now. */
  public List<Person> people() {
    atWork =
        atWork.or(
            () ->
                Optional.of(
                    people.list(caller, Optional.empty(), MOST).stream()
                        .filter(Person::active)
                        .toList()));
    return atWork.get();
  }

  public List<Team> teams() {
    allTeams = allTeams.or(() -> Optional.of(teams.list(caller, Optional.empty(), MOST)));
    return allTeams.get();
  }
}
