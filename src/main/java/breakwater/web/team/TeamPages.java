package breakwater.web.team;

import breakwater.cases.Case;
import breakwater.cases.CaseChange;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.cases.list.CaseList;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.PersonId;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.triggers.assignment.SuperviseRight;
import breakwater.triggers.assignment.TeamLoad;
import breakwater.triggers.assignment.TeamTotals;
import breakwater.triggers.assignment.TeamsAtWork;
import breakwater.triggers.assignment.WithoutTeam;
import breakwater.triggers.assignment.Work;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The teams at work, and each: who has what; from there cases are given to others. */
@Controller
@RequestMapping("/teams")
class TeamPages {
  /** So many cases of each person, and of the queue, stand on the page; the desk has them all. */
  private static final int ROWS = 50;

  /** So many are given to somebody at once at most. */
  private static final int MOST = 200;

  /** No id of a team begins so. */
  private static final String WITHOUT = "/-";

  private final TeamsAtWork teams;
  private final CaseList list;
  private final Cases cases;

  TeamPages(TeamsAtWork teams, CaseList list, Cases cases) {
    this.teams = teams;
    this.list = list;
    this.cases = cases;
  }

  /** A team of the list. */
  record Row(Team team, TeamTotals totals, long people) {}

  @GetMapping
  String all(Visit visit) {
    Map<TeamId, TeamTotals> totals = teams.totals(visit.caller());
    var people = visit.names().people();
    List<Row> rows =
        visit.names().teams().stream()
            .map(
                team ->
                    new Row(
                        team,
                        totals.getOrDefault(team.id(), new TeamTotals(team.id(), 0, 0, 0, 0)),
                        people.stream()
                            .filter(p -> p.team().filter(team.id()::equals).isPresent())
                            .count()))
            .toList();
    visit.show("rows", rows).show("without", teams.totalsWithoutTeam(visit.caller()));
    return "teams/teams";
  }

  /** What no team has, by who has it; those that nobody has come first. */
  @GetMapping(WITHOUT)
  String withoutTeam(Visit visit) {
    WithoutTeam without = teams.withoutTeam(visit.caller());
    Map<Optional<PersonId>, List<Work>> held = new LinkedHashMap<>();
    held.put(Optional.empty(), new ArrayList<>());
    without.cases().stream()
        .limit(MOST)
        .forEach(it -> held.computeIfAbsent(it.assignee(), _ -> new ArrayList<>()).add(it));
    visit
        .show("without", without)
        .show("most", MOST)
        .show("queue", held.remove(Optional.<PersonId>empty()))
        .show("held", held)
        .show(
            "titles",
            list.titles(
                visit.caller(), without.cases().stream().limit(MOST).map(Work::id).toList()));
    return "teams/without";
  }

  /** Gives what no team has to one. */
  @PostMapping(WITHOUT + "/assignments")
  String giveToTeam(
      Visit visit,
      @RequestParam(name = "case", defaultValue = "") Set<String> chosen,
      @RequestParam(defaultValue = "") String to) {
    return visit.deed(
        "give",
        () -> give(visit, chosen, to, () -> CaseChange.team(new TeamId(to))),
        done -> Deeds.then("/teams" + WITHOUT, "given-to-team"),
        () -> withoutTeam(visit));
  }

  @GetMapping("/{id}")
  String look(Visit visit, @PathVariable TeamId id) {
    TeamLoad load = teams.of(visit.caller(), id).orThrow();
    List<Work> shown =
        Stream.concat(
                load.queue().stream().limit(ROWS),
                load.people().stream().flatMap(share -> share.work().stream().limit(ROWS)))
            .toList();
    visit
        .show("load", load)
        .show("titles", list.titles(visit.caller(), shown.stream().map(Work::id).toList()))
        .show("rows", ROWS)
        .show("supervises", visit.caller().may(SuperviseRight.SUPERVISE_TEAMS));
    return "teams/team";
  }

  /**
   * Gives cases to somebody.
   *
   * @param to empty = back to the team's queue
   */
  @PostMapping("/{id}/assignments")
  String give(
      Visit visit,
      @PathVariable TeamId id,
      @RequestParam(name = "case", defaultValue = "") Set<String> chosen,
      @RequestParam(defaultValue = "") String to) {
    return visit.deed(
        "give",
        () ->
            give(
                visit,
                chosen,
                to,
                () -> CaseChange.assignee(to.equals("-") ? Optional.empty() : Fields.person(to))),
        done -> Deeds.then("/teams/" + id, "given-to"),
        () -> look(visit, id));
  }

  private Answer<Integer> give(
      Visit visit, Set<String> ticked, String to, Supplier<CaseChange> gift) {
    var chosen = new LinkedHashSet<>(ticked);
    if (chosen.isEmpty() || chosen.size() > MOST || to.isBlank()) {
      return Answer.refused(
          Refusal.invalid(
              "invalid-value",
              "Tick one to %d cases, and choose who is to have them.".formatted(MOST)));
    }
    int given = 0;
    for (String id : chosen) {
      Answer<Case> changed =
          cases.change(visit.caller(), new CaseId(id), Seen.anything(), gift.get());
      if (changed instanceof Answer.Refused<Case>(Refusal why)) {
        return Answer.refused(
            new Refusal(
                why.kind(),
                why.type(),
                "%s (%d of %d cases were given before that.)"
                    .formatted(why.sentence(), given, chosen.size())));
      }
      given++;
    }
    return Answer.done(given);
  }
}
