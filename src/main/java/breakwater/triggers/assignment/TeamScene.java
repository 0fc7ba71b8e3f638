package breakwater.triggers.assignment;

import breakwater.cases.Case;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.absence.Absence;
import breakwater.people.absence.Absences;
import breakwater.people.absence.Colleague;
import breakwater.people.absence.Colleagues;
import breakwater.people.sight.Sight;
import breakwater.playbook.matrix.Matrix;
import breakwater.triggers.assignment.AssignReconciler.Scene;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what is to be seen of a team when one of its cases is given away. */
@Component
class TeamScene {
  private final Colleagues colleagues;
  private final Absences absences;
  private final WorkTable work;
  private final QueueTable queue;
  private final GivenNow given;
  private final Supervisors supervisors;
  private final Sight sight;

  TeamScene(
      Colleagues colleagues,
      Absences absences,
      WorkTable work,
      QueueTable queue,
      GivenNow given,
      Supervisors supervisors,
      Sight sight) {
    this.sight = sight;
    this.colleagues = colleagues;
    this.absences = absences;
    this.work = work;
    this.queue = queue;
    this.given = given;
    this.supervisors = supervisors;
  }

  /**
   * @param matrix who answers for what has no team
   */
  Scene of(Case it, TeamRule.All rules, Matrix matrix, Instant now) {
    if (it.team().isEmpty()) {
      return it.assignee().isEmpty() ? Scene.NONE : ofNoTeam(it, rules, matrix, now);
    }
    Optional<TeamRule> rule =
        rules
            .of(it.team())
            .or(() -> it.team().filter(_ -> it.assignee().isPresent()).map(TeamRule::unwritten));
    if (rule.isEmpty()) {
      return Scene.NONE;
    }
    TeamId team = rule.get().team();
    boolean mayChoose = mayChoose(it, rule.get());
    boolean busy = mayChoose && !work.reserve(team);
    List<Member> members = members(it, team, now);
    boolean queues =
        mayChoose
            && !busy
            && it.assignee().isEmpty()
            && new Choosing(rule.get(), members, now).hasRoom();
    return new Scene(
        rule,
        members,
        supervisors.of(team),
        busy,
        queues ? queue.ahead(team, it, rule.get().moves()) : List.of());
  }

  /** It is watched by whoever answers for the tier on which it is. */
  private Scene ofNoTeam(Case it, TeamRule.All rules, Matrix matrix, Instant now) {
    List<TeamId> owners = Supervisors.owners(matrix);
    Set<PersonId> ids = new LinkedHashSet<>();
    owners.forEach(owner -> colleagues.of(owner).forEach(c -> ids.add(c.id())));
    absences
        .of(it.assignee().stream().toList(), now)
        .forEach(absence -> ids.addAll(colleagues.active(absence.substitute().stream().toList())));
    return new Scene(
        Optional.of(TeamRule.ofNoTeam(owners, rules)),
        members(it, ids, now),
        supervisors.ofNoTeam(matrix),
        false,
        List.of());
  }

  private static boolean mayChoose(Case it, TeamRule rule) {
    return rule.way() != TeamRule.Way.NOBODY
        && (it.assignee().isEmpty() || it.conversation().customerWaits());
  }

  /**
   * The team, and whoever else has the case, if they still work here. Of a restricted case only
   * those who see it: nobody is given what is not there for them, and a holder who does not see it
   * any more counts as one who is gone.
   */
  List<Member> members(Case it, TeamId team, Instant now) {
    Set<PersonId> ids = new LinkedHashSet<>();
    colleagues.of(team).stream().map(Colleague::id).forEach(ids::add);
    return members(it, ids, now);
  }

  private List<Member> members(Case it, Set<PersonId> ids, Instant now) {
    ids.addAll(colleagues.active(it.assignee().stream().toList()));
    if (it.traits().restricted()) {
      ids.retainAll(sight.seeing(ids));
    }
    Map<PersonId, Integer> loads = work.loads(ids);
    Map<PersonId, Instant> turns = work.turns(ids);
    Map<PersonId, List<Absence>> away =
        absences.of(ids, now).stream().collect(Collectors.groupingBy(Absence::person));
    return ids.stream()
        .map(
            id ->
                new Member(
                    id,
                    loads.getOrDefault(id, 0) + given.to(id),
                    Optional.ofNullable(turns.get(id)),
                    away.getOrDefault(id, List.of())))
        .toList();
  }
}
