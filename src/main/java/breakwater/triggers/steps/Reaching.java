package breakwater.triggers.steps;

import breakwater.cases.Case;
import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.journal.reading.ReadOnce;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.people.absence.Absence;
import breakwater.people.absence.Absences;
import breakwater.people.absence.Colleague;
import breakwater.people.absence.Colleagues;
import breakwater.people.sight.Sight;
import breakwater.playbook.matrix.Matrix;
import breakwater.triggers.assignment.Successors;
import breakwater.triggers.assignment.Successors.Successor;
import breakwater.triggers.steps.Reach.Contact;
import breakwater.triggers.steps.Reach.OnTier;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads who can be reached about a case. */
@Component
class Reaching {
  private final Colleagues colleagues;
  private final Absences absences;
  private final Successors successors;
  private final Sight sight;

  Reaching(Colleagues colleagues, Absences absences, Successors successors, Sight sight) {
    this.sight = sight;
    this.colleagues = colleagues;
    this.absences = absences;
    this.successors = successors;
  }

  /**
   * @param todo all that is to be done: only whom it may mean is looked for
   */
  Reach of(Case it, History history, List<Action> todo, Rules rules, Instant now) {
    var asked = new Asked(it.team(), it.assignee(), List.copyOf(todo), rules.version(), now);
    Reach reach = ReadOnce.read(asked, () -> of(asked, rules.section(Matrix.class)));
    Set<PersonId> here = reach.here();
    return new Reach(
        here,
        reach.away(),
        it.traits().restricted() ? sight.seeing(here) : here,
        reach.leads(),
        reach.teams(),
        reach.staffed(),
        reach.members(),
        reach.matrix(),
        reach.administrators(),
        todo.stream().anyMatch(action -> action.equals(ANYBODY))
            ? successors.of(it, history, rules, now)
            : Successor.NOBODY);
  }

  /** All of a case on which it depends whom its actions may mean. */
  private record Asked(
      Optional<TeamId> team,
      Optional<PersonId> assignee,
      List<Action> todo,
      String rules,
      Instant now) {}

  private static final Action ANYBODY = new Action.Reassign(Optional.empty());

  private Reach of(Asked asked, Matrix section) {
    Map<Tier, OnTier> written = matrix(section);
    Map<TeamId, List<Colleague>> teams = teams(asked, written);
    Set<PersonId> working = working(asked, written, teams);
    Set<PersonId> away = away(working, asked.now());
    Set<PersonId> here =
        working.stream().filter(it -> !away.contains(it)).collect(Collectors.toUnmodifiableSet());
    Map<Tier, OnTier> matrix = whoWork(written, teams);
    Map<TeamId, List<PersonId>> members = new HashMap<>();
    teams.forEach(
        (team, people) ->
            members.put(team, people.stream().map(Colleague::id).filter(here::contains).toList()));
    return new Reach(
        here,
        away,
        here,
        leads(teams),
        withSomebody(members),
        withSomebody(teams),
        Map.copyOf(members),
        matrix,
        matrix.isEmpty() || matrix.values().stream().anyMatch(on -> on.lastResort().none())
            ? colleagues.administrators()
            : List.of(),
        Successor.NOBODY);
  }

  private static <P> Set<TeamId> withSomebody(Map<TeamId, List<P>> teams) {
    return teams.entrySet().stream()
        .filter(team -> !team.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<TeamId, List<Colleague>> teams(Asked asked, Map<Tier, OnTier> matrix) {
    Set<TeamId> ids = new LinkedHashSet<>();
    asked.team().ifPresent(ids::add);
    asked
        .todo()
        .forEach(
            action -> {
              if (action instanceof Action.ChangeTeam(TeamId team)) {
                ids.add(team);
              }
            });
    contacts(matrix).forEach(contact -> ids.addAll(contact.teams()));
    Map<TeamId, List<Colleague>> working = colleagues.of(ids);
    Map<TeamId, List<Colleague>> teams = new HashMap<>();
    for (TeamId id : ids) {
      teams.put(
          id,
          working.getOrDefault(id, List.of()).stream()
              .sorted(Comparator.comparing(c -> c.role() != Role.LEAD))
              .toList());
    }
    return teams;
  }

  /** Of all whom the actions may mean. */
  private Set<PersonId> working(
      Asked asked, Map<Tier, OnTier> matrix, Map<TeamId, List<Colleague>> teams) {
    Set<PersonId> named = new LinkedHashSet<>();
    asked.assignee().ifPresent(named::add);
    for (Action action : asked.todo()) {
      switch (action) {
        case Action.Notify notify -> notify.person().ifPresent(named::add);
        case Action.ChangeDecider change -> change.person().ifPresent(named::add);
        case Action.Reassign reassign -> reassign.to().ifPresent(named::add);
        default -> {}
      }
    }
    contacts(matrix).forEach(contact -> named.addAll(contact.people()));
    Set<PersonId> working = new LinkedHashSet<>();
    teams.values().forEach(people -> people.forEach(c -> working.add(c.id())));
    named.removeAll(working);
    working.addAll(colleagues.active(List.copyOf(named)));
    return working;
  }

  private Set<PersonId> away(Set<PersonId> working, Instant now) {
    return absences.of(working, now).stream()
        .filter(absence -> absence.covers(now))
        .map(Absence::person)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same with last resorts who work here, be they away: who has left hears of nothing. */
  private Map<Tier, OnTier> whoWork(
      Map<Tier, OnTier> matrix, Map<TeamId, List<Colleague>> working) {
    Set<PersonId> people =
        Set.copyOf(
            colleagues.active(
                matrix.values().stream()
                    .flatMap(on -> on.lastResort().people().stream())
                    .distinct()
                    .toList()));
    Map<Tier, OnTier> tiers = new EnumMap<>(Tier.class);
    matrix.forEach(
        (tier, on) ->
            tiers.put(
                tier,
                new OnTier(
                    on.owners(),
                    on.backups(),
                    on.lastResort()
                        .only(
                            people::contains,
                            team -> !working.getOrDefault(team, List.of()).isEmpty()))));
    return tiers;
  }

  private static Map<TeamId, List<PersonId>> leads(Map<TeamId, List<Colleague>> teams) {
    Map<TeamId, List<PersonId>> leads = new HashMap<>();
    teams.forEach(
        (team, people) ->
            leads.put(
                team,
                people.stream().filter(c -> c.role() == Role.LEAD).map(Colleague::id).toList()));
    return Map.copyOf(leads);
  }

  private static List<Contact> contacts(Map<Tier, OnTier> matrix) {
    return matrix.values().stream()
        .flatMap(on -> List.of(on.owners(), on.backups(), on.lastResort()).stream())
        .toList();
  }

  private static Map<Tier, OnTier> matrix(Matrix matrix) {
    Map<Tier, OnTier> tiers = new EnumMap<>(Tier.class);
    for (Matrix.Step step : matrix.steps()) {
      tiers.put(
          step.tier(),
          new OnTier(contact(step.owners()), contact(step.backups()), contact(step.lastResort())));
    }
    return tiers;
  }

  private static Contact contact(Matrix.Contacts contacts) {
    return new Contact(contacts.people(), contacts.teams());
  }
}
