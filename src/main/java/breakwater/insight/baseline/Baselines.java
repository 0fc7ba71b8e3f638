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
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
  private final HistoryTeams teams;

  Baselines(BaselineTable table, HistoryTable history, Sources sources, HistoryTeams teams) {
    this.table = table;
    this.history = history;
    this.sources = sources;
    this.teams = teams;
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
    var names = this.teams.read(caller);
    return teams.stream()
        .map(it -> new Offered(names.called(it.value()), it.of(), it.cases()))
        .toList();
  }

  private List<Reason> reasons(Caller caller, Likeness likeness) {
    List<Reason> reasons = table.reasons(likeness, NEEDLESS);
    if (!caller.may(PeopleRight.READ_PEOPLE)) {
      return reasons;
    }
    var names = teams.read(caller);
    return reasons.stream()
        .map(
            it ->
                it.of().equals("team")
                    ? new Reason(it.of(), names.called(it.value()), it.escalated(), it.cases())
                    : it)
        .toList();
  }

  /** With the id of a team that is asked for by its name. */
  private Likeness meant(Caller caller, Likeness likeness) {
    return likeness.kind() == Likeness.Kind.TEAM && caller.may(PeopleRight.READ_PEOPLE)
        ? new Likeness(
            likeness.source(), likeness.kind(), teams.read(caller).meant(likeness.value()))
        : likeness;
  }

  /**
   * What the history suggests for the set-up. A team that works here already is only guessed for
   * the tier on which it works; management and specialists are none of the questions.
   */
  public Guesses guesses(Caller caller) {
    caller.must(InsightRight.READ_INSIGHT);
    var here = teams.read(caller);
    List<TeamId> first = history.firstTeams();
    Optional<TeamId> frontline =
        first.stream().filter(id -> here.mayWorkOn(Tier.FRONTLINE, id)).findFirst();
    List<TeamId> raisedTo = engineering(history.raisedTo(), here, frontline);
    List<TeamId> engineering = raisedTo.isEmpty() ? engineering(first, here, frontline) : raisedTo;
    Optional<BusyHours> hours = BusyHours.of(history.openings());
    return new Guesses(
        frontline.map(here::name),
        engineering.stream().map(here::name).toList(),
        hours.map(BusyHours::begin),
        hours.map(BusyHours::end));
  }

  private static List<TeamId> engineering(
      List<TeamId> of, HistoryTeams.Read here, Optional<TeamId> frontline) {
    return of.stream()
        .filter(id -> !frontline.equals(Optional.of(id)))
        .filter(id -> here.mayWorkOn(Tier.ENGINEERING, id))
        .limit(MOST_TEAMS)
        .toList();
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
