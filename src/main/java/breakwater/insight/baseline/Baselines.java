package breakwater.insight.baseline;

import breakwater.accounts.AccountRight;
import breakwater.insight.InsightRight;
import breakwater.insight.Reference;
import breakwater.insight.baseline.Baseline.Cost;
import breakwater.insight.baseline.Baseline.Reason;
import breakwater.insight.baseline.Baseline.Source;
import breakwater.insight.baseline.BaselineTable.Handoffs;
import breakwater.insight.baseline.BaselineTable.Totals;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.PeopleRight;
import breakwater.people.Strangers;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Tier;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what a history says before anything is set up. */
@Service
@Transactional(readOnly = true)
public class Baselines {
  /**
   * The words by which access and questions about data are known: our own list, shown beside the
   * number. What it misses makes the share too small, never too large by much.
   */
  public static final String NEEDLESS =
      "password or login or locked or permission or access or role or sso or seat or invite or"
          + " lookup or \"list of\" or \"which users\" or \"how many\" or \"can you check\" or"
          + " \"look up\"";

  /** Shorter histories say nothing of a year. */
  private static final Duration ENOUGH = Duration.ofDays(7);

  private static final List<Reference> REFERENCES =
      List.of(
          new Reference("< 10 %", "goal", "framework, step 1"),
          new Reference("> 15 %", "train or equip tier 1", "framework, step 1"),
          new Reference(
              "15-20 %",
              "a well-managed desk, which conflicts with the above", "framework, Metrics"),
          new Reference(
              "> 30 min",
              "a hand-off delay that is a finding at high priority",
              "framework, Metrics"));

  /** More than these nobody looks through; others can be written. */
  public static final int MOST_OFFERED = 50;

  /** More than these are no guess but a list. */
  private static final int MOST_TEAMS = 5;

  private final BaselineTable table;
  private final HistoryTable history;
  private final Sources sources;
  private final Teams teams;
  private final Strangers strangers;

  Baselines(
      BaselineTable table,
      HistoryTable history,
      Sources sources,
      Teams teams,
      Strangers strangers) {
    this.table = table;
    this.history = history;
    this.sources = sources;
    this.teams = teams;
    this.strangers = strangers;
  }

  /** Where cases came from, the commonest first. */
  public List<Source> sources(Caller caller) {
    caller.must(InsightRight.READ_INSIGHT);
    return sources.all();
  }

  public Answer<Baseline> read(Caller caller, Likeness likeness, Assumptions assumptions) {
    caller.must(InsightRight.READ_INSIGHT);
    Optional<Refusal> no =
        likeness.refuses().or(assumptions::refuses).or(() -> sources.refuses(likeness.source()));
    return Answer.unless(no, () -> Answer.done(baseline(caller, likeness, assumptions)));
  }

  /**
   * What a history has of a kind, to choose from: the commonest first, at most {@link
   * #MOST_OFFERED}. Teams and accounts are called by their names, where those are read by the
   * caller and mean one.
   */
  public Answer<List<Offered>> offers(Caller caller, Optional<String> source, Likeness.Kind kind) {
    caller.must(InsightRight.READ_INSIGHT);
    return Answer.unless(sources.refuses(source), () -> Answer.done(offered(caller, source, kind)));
  }

  private List<Offered> offered(Caller caller, Optional<String> source, Likeness.Kind kind) {
    boolean named = caller.may(AccountRight.READ_ACCOUNTS);
    List<Offered> offers = history.values(source, kind, named, MOST_OFFERED);
    return kind == Likeness.Kind.TEAM && caller.may(PeopleRight.READ_PEOPLE)
        ? called(caller, offers)
        : offers;
  }

  private List<Offered> called(Caller caller, List<Offered> teams) {
    Map<TeamId, Team> here = here(caller);
    return teams.stream()
        .map(it -> new Offered(called(caller, it.value(), here), it.of(), it.cases()))
        .toList();
  }

  /** A team's name, where it means this one team. */
  private String called(Caller caller, String team, Map<TeamId, Team> here) {
    String name = name(caller, new TeamId(team), here);
    return meant(caller, name, here).equals(team) ? name : team;
  }

  private List<Reason> reasons(Caller caller, Likeness likeness) {
    List<Reason> reasons = table.reasons(likeness, NEEDLESS);
    if (!caller.may(PeopleRight.READ_PEOPLE)) {
      return reasons;
    }
    Map<TeamId, Team> here = here(caller);
    return reasons.stream()
        .map(
            it ->
                it.of().equals("team")
                    ? new Reason(
                        it.of(), called(caller, it.value(), here), it.escalated(), it.cases())
                    : it)
        .toList();
  }

  /** With the id of a team that is asked for by its name. */
  private Likeness meant(Caller caller, Likeness likeness) {
    return likeness.kind() == Likeness.Kind.TEAM && caller.may(PeopleRight.READ_PEOPLE)
        ? new Likeness(
            likeness.source(), likeness.kind(), meant(caller, likeness.value(), here(caller)))
        : likeness;
  }

  /** As it stands where cases have a team of that id; else by a name here or in the history. */
  private String meant(Caller caller, String team, Map<TeamId, Team> here) {
    if (history.isTeam(team)) {
      return team;
    }
    return here.values().stream()
        .filter(it -> it.name().equalsIgnoreCase(team))
        .map(Team::id)
        .min(Comparator.comparing(TeamId::value))
        .or(() -> strangers.team(caller, team))
        .map(TeamId::value)
        .orElse(team);
  }

  private Map<TeamId, Team> here(Caller caller) {
    return teams.list(caller, Optional.empty(), Integer.MAX_VALUE).stream()
        .collect(Collectors.toMap(Team::id, Function.identity()));
  }

  /**
   * What the history suggests for the set-up. A team that works here already is only guessed for
   * the tier on which it works; management and specialists are none of the questions.
   */
  public Guesses guesses(Caller caller) {
    caller.must(InsightRight.READ_INSIGHT);
    Map<TeamId, Team> here = here(caller);
    List<TeamId> first = history.firstTeams();
    Optional<TeamId> frontline =
        first.stream().filter(id -> mayWorkOn(Tier.FRONTLINE, here.get(id))).findFirst();
    List<TeamId> raisedTo = engineering(history.raisedTo(), here, frontline);
    List<TeamId> engineering = raisedTo.isEmpty() ? engineering(first, here, frontline) : raisedTo;
    Optional<BusyHours> hours = BusyHours.of(history.openings());
    return new Guesses(
        frontline.map(id -> name(caller, id, here)),
        engineering.stream().map(id -> name(caller, id, here)).toList(),
        hours.map(BusyHours::begin),
        hours.map(BusyHours::end));
  }

  private static List<TeamId> engineering(
      List<TeamId> of, Map<TeamId, Team> here, Optional<TeamId> frontline) {
    return of.stream()
        .filter(id -> !frontline.equals(Optional.of(id)))
        .filter(id -> mayWorkOn(Tier.ENGINEERING, here.get(id)))
        .limit(MOST_TEAMS)
        .toList();
  }

  private static boolean mayWorkOn(Tier tier, @Nullable Team team) {
    return team == null || team.tier() == tier;
  }

  /** As the team is called here or in the history; a comma would part the name in a list. */
  private String name(Caller caller, TeamId id, Map<TeamId, Team> here) {
    return Optional.ofNullable(here.get(id))
        .map(Team::name)
        .or(() -> strangers.name(caller, id))
        .filter(name -> !name.contains(","))
        .orElse(id.value());
  }

  private Baseline baseline(Caller caller, Likeness asked, Assumptions assumptions) {
    Likeness likeness = meant(caller, asked);
    Totals totals = table.totals(likeness, NEEDLESS);
    Handoffs handoffs = table.handoffs(likeness);
    long interruptions = Math.max(totals.matches(), handoffs.passes());
    return new Baseline(
        asked,
        assumptions,
        totals.from(),
        totals.to(),
        sources.all(),
        totals.cases(),
        totals.closed(),
        totals.matches(),
        totals.escalated(),
        totals.closed() == 0
            ? Optional.empty()
            : Optional.of((double) totals.escalated() / totals.closed()),
        totals.needless(),
        totals.worded(),
        reasons(caller, likeness),
        handoffs.delay(),
        handoffs.lostSeconds() / 3_600,
        totals.resolveEscalated(),
        totals.resolveOthers(),
        interruptions,
        cost(assumptions, interruptions, totals),
        REFERENCES);
  }

  private static Cost cost(Assumptions assumptions, long interruptions, Totals totals) {
    double hours = assumptions.hours(interruptions);
    Optional<Double> years =
        totals
            .from()
            .flatMap(from -> totals.to().map(to -> Duration.between(from, to)))
            .filter(span -> span.compareTo(ENOUGH) >= 0)
            .map(span -> span.toSeconds() / (365.0 * 86_400));
    return new Cost(
        hours,
        hours * assumptions.hourly(),
        years.map(y -> hours / y),
        years.map(y -> hours * assumptions.hourly() / y));
  }
}
