package breakwater.triggers.assignment;

import breakwater.cases.CaseRight;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.PersonId;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Versioned;
import breakwater.people.absence.Absence;
import breakwater.people.absence.Absences;
import breakwater.people.absence.Colleague;
import breakwater.people.absence.Colleagues;
import breakwater.playbook.Playbooks;
import breakwater.triggers.assignment.TeamLoad.Share;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who of a team works on what. */
@Service
public class TeamsAtWork {
  /** Of a team's unfinished cases so many are listed: those longest without an answer. */
  public static final int MOST = 1_000;

  private final Teams teams;
  private final Colleagues colleagues;
  private final Absences absences;
  private final WorkTable work;
  private final Playbooks playbooks;
  private final Clock clock;

  TeamsAtWork(
      Teams teams,
      Colleagues colleagues,
      Absences absences,
      WorkTable work,
      Playbooks playbooks,
      Clock clock) {
    this.teams = teams;
    this.colleagues = colleagues;
    this.absences = absences;
    this.work = work;
    this.playbooks = playbooks;
    this.clock = clock;
  }

  /**
   * How it stands with each team that has unfinished cases; of the others there is nothing to say.
   */
  @Transactional(readOnly = true)
  public Map<TeamId, TeamTotals> totals(Caller caller) {
    caller.must(CaseRight.READ_CASES);
    return work.totals(caller);
  }

  /** What no team has: nobody's supervisor would see it otherwise. */
  @Transactional(readOnly = true)
  public WithoutTeam withoutTeam(Caller caller) {
    caller.must(CaseRight.READ_CASES);
    List<Work> all = work.withoutTeam(caller, MOST + 1);
    return new WithoutTeam(
        work.totalsWithoutTeam(caller),
        all.subList(0, Math.min(all.size(), MOST)),
        all.size() > MOST);
  }

  /** How it stands with what no team has. */
  @Transactional(readOnly = true)
  public WithoutTeam.Totals totalsWithoutTeam(Caller caller) {
    caller.must(CaseRight.READ_CASES);
    return work.totalsWithoutTeam(caller);
  }

  @Transactional(readOnly = true)
  public Answer<TeamLoad> of(Caller caller, TeamId id) {
    caller.must(CaseRight.READ_CASES);
    Optional<Versioned<Team>> found = teams.find(caller, id);
    if (found.isEmpty()) {
      return Answer.refused(
          Refusal.notFound("team-not-found", "There is no team %s.".formatted(id)));
    }
    List<Colleague> people = colleagues.of(id);
    List<PersonId> ids = people.stream().map(Colleague::id).toList();
    List<Work> all = work.of(caller, id, ids, MOST + 1);
    List<Work> listed = all.subList(0, Math.min(all.size(), MOST));
    Instant now = clock.now();
    Map<PersonId, Absence> away =
        absences.of(ids, now).stream()
            .filter(a -> a.covers(now))
            .collect(Collectors.toMap(Absence::person, Function.identity(), (a, b) -> a));
    Map<PersonId, Integer> loads = work.loads(ids);
    Map<PersonId, Instant> deeds =
        caller.may(SuperviseRight.SUPERVISE_TEAMS) ? work.lastDeeds(ids) : Map.of();
    Optional<TeamRule> rule = playbooks.at(now).section(TeamRule.All.class).of(Optional.of(id));
    return Answer.done(
        new TeamLoad(
            id,
            found.get().value().name(),
            people.stream().map(who -> share(who, loads, deeds, rule, away, listed)).toList(),
            listed.stream().filter(w -> w.assignee().isEmpty()).toList(),
            all.size() > MOST));
  }

  private static Share share(
      Colleague who,
      Map<PersonId, Integer> loads,
      Map<PersonId, Instant> deeds,
      Optional<TeamRule> rule,
      Map<PersonId, Absence> away,
      List<Work> all) {
    List<Work> own =
        all.stream().filter(w -> w.assignee().filter(who.id()::equals).isPresent()).toList();
    return new Share(
        who.id(),
        who.name(),
        who.role(),
        loads.getOrDefault(who.id(), 0),
        rule.map(r -> r.capacity(who.id())),
        own.size(),
        count(own, w -> !w.started()),
        count(own, w -> w.near() > 0 && w.missed() == 0),
        count(own, w -> w.missed() > 0),
        Optional.ofNullable(deeds.get(who.id())),
        Optional.ofNullable(away.get(who.id())),
        own);
  }

  private static int count(List<Work> own, Predicate<Work> which) {
    return (int) own.stream().filter(which).count();
  }
}
