package breakwater.escalation.ladders;

import breakwater.escalation.Escalation;
import breakwater.escalation.ladders.Ladders.Whom;
import breakwater.journal.History;
import breakwater.journal.Rules;
import breakwater.people.Person.Mark;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.TeamId;
import breakwater.people.absence.Absence;
import breakwater.people.absence.Absences;
import breakwater.people.absence.Colleague;
import breakwater.people.absence.Colleagues;
import breakwater.playbook.Playbooks;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the ladders, and who can be reached. */
@Component
class Reachable {
  private final Playbooks playbooks;
  private final Colleagues colleagues;
  private final Absences absences;

  Reachable(Playbooks playbooks, Colleagues colleagues, Absences absences) {
    this.playbooks = playbooks;
    this.colleagues = colleagues;
    this.absences = absences;
  }

  Reach of(History history, Rules rules, Instant now) {
    List<Escalation> waiting = Escalation.all(history);
    if (waiting.isEmpty()) {
      return Reach.NOTHING;
    }
    List<Reach.Since> versions =
        playbooks.until(rules).stream()
            .map(it -> new Reach.Since(it.from(), it.rules().section(Ladders.class)))
            .toList();
    List<Whom> named =
        versions.stream()
            .flatMap(it -> it.rules().rows().stream())
            .flatMap(row -> row.steps().stream())
            .map(Ladders.Step::whom)
            .distinct()
            .toList();
    Map<TeamId, Map<Role, List<PersonId>>> roles = roles(named, waiting);
    Map<Mark, List<PersonId>> marked = new EnumMap<>(Mark.class);
    named.forEach(
        whom -> {
          if (whom instanceof Whom.Marked(Mark mark)) {
            marked.put(mark, colleagues.marked(mark));
          }
        });
    Set<PersonId> working = working(named, roles, marked);
    return new Reach(
        versions,
        here(working, now),
        working,
        manned(named),
        colleagues.administrators(),
        roles,
        Map.copyOf(marked));
  }

  private Map<TeamId, Map<Role, List<PersonId>>> roles(List<Whom> named, List<Escalation> all) {
    Set<TeamId> teams = new LinkedHashSet<>();
    boolean own = false;
    for (Whom whom : named) {
      if (whom instanceof Whom.OfRole of) {
        of.team().ifPresent(teams::add);
        own |= of.team().isEmpty();
      }
    }
    if (own) {
      all.stream()
          .flatMap(it -> Turn.of(it).stream())
          .flatMap(turn -> turn.team().stream())
          .forEach(teams::add);
    }
    Map<TeamId, Map<Role, List<PersonId>>> roles = new HashMap<>();
    for (TeamId team : teams) {
      roles.put(
          team,
          colleagues.of(team).stream()
              .collect(
                  Collectors.groupingBy(
                      Colleague::role,
                      Collectors.mapping(Colleague::id, Collectors.toUnmodifiableList()))));
    }
    return Map.copyOf(roles);
  }

  private Set<TeamId> manned(List<Whom> named) {
    Set<TeamId> teams = new HashSet<>();
    named.forEach(
        whom -> {
          if (whom instanceof Whom.Everybody(TeamId team)) {
            teams.add(team);
          }
        });
    return Set.copyOf(colleagues.of(teams).keySet());
  }

  private Set<PersonId> working(
      List<Whom> named,
      Map<TeamId, Map<Role, List<PersonId>>> roles,
      Map<Mark, List<PersonId>> marked) {
    Set<PersonId> people = new HashSet<>();
    named.forEach(
        whom -> {
          if (whom instanceof Whom.One(PersonId person)) {
            people.add(person);
          }
        });
    Set<PersonId> working = new HashSet<>(colleagues.active(List.copyOf(people)));
    roles.values().forEach(byRole -> byRole.values().forEach(working::addAll));
    marked.values().forEach(working::addAll);
    return Set.copyOf(working);
  }

  private Set<PersonId> here(Set<PersonId> working, Instant now) {
    Set<PersonId> here = new HashSet<>(working);
    absences.of(here, now).stream()
        .filter(absence -> absence.covers(now))
        .map(Absence::person)
        .toList()
        .forEach(here::remove);
    return Set.copyOf(here);
  }
}
