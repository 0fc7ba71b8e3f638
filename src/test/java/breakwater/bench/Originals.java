package breakwater.bench;

import breakwater.cases.CaseFact;
import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.cases.CaseId;
import breakwater.cases.Label;
import breakwater.cases.MessageId;
import breakwater.cases.Priority;
import breakwater.journal.Actor;
import breakwater.journal.BulkJournal;
import breakwater.journal.Cause;
import breakwater.journal.Clock;
import breakwater.journal.Happening;
import breakwater.journal.Seen;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.journal.TimeMachine;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.Team;
import breakwater.people.TeamId;
import breakwater.people.Teams;
import breakwater.people.Tier;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases of which the rest are copies: of each step one for each agent, opened so that all of them
 * come to it in the same second.
 *
 * @param due when each comes to its step
 */
record Originals(List<CaseId> cases, List<Instant> due) {
  private static final int AGENTS = 8;
  private static final TeamId SUPPORT = new TeamId("support");

  /** What comes to a step, and how long after it was opened; each of them for each agent. */
  private enum Step {
    NEAR(Priority.MEDIUM, Duration.ofMinutes(180)),
    VERY_NEAR(Priority.MEDIUM, Duration.ofMinutes(216)),
    MISSED(Priority.MEDIUM, Duration.ofMinutes(240)),
    MISSED_RESOLUTION(Priority.MEDIUM, Duration.ofHours(24)),
    URGENT_NEAR(Priority.HIGH, Duration.ofMinutes(90));

    private final Priority priority;
    private final Duration after;

    Step(Priority priority, Duration after) {
      this.priority = priority;
      this.after = after;
    }
  }

  static Originals of(ConfigurableApplicationContext node) {
    people(node);
    List<CaseId> cases = open(node);
    JdbcClient db = node.getBean(JdbcClient.class);
    return new Originals(cases, cases.stream().map(it -> due(db, it)).toList());
  }

  private static void people(ConfigurableApplicationContext node) {
    Caller bench = Caller.system("bench");
    Teams teams = node.getBean(Teams.class);
    teams.put(bench, Seen.anything(), new Team(SUPPORT, "Support", Tier.FRONTLINE)).orThrow();
    TeamId management = new TeamId("management");
    teams
        .put(bench, Seen.anything(), new Team(management, "Management", Tier.MANAGEMENT))
        .orThrow();
    People people = node.getBean(People.class);
    for (int i = 0; i < AGENTS; i++) {
      people.add(bench, person("agent-" + i, Role.AGENT, SUPPORT)).orThrow();
    }
    people.add(bench, person("lea", Role.LEAD, SUPPORT)).orThrow();
    people.add(bench, person("max", Role.LEAD, management)).orThrow();
  }

  private static Person person(String id, Role role, TeamId team) {
    return new Person(
        new PersonId(id),
        id,
        id + "@example.test",
        role,
        Optional.empty(),
        Optional.of(team),
        Set.of(),
        true);
  }

  /** They come to their step on a Tuesday at noon. */
  private static List<CaseId> open(ConfigurableApplicationContext node) {
    TimeMachine time = node.getBean(TimeMachine.class);
    Clock clock = node.getBean(Clock.class);
    Instant noon =
        clock
            .now()
            .atOffset(ZoneOffset.UTC)
            .plusDays(2)
            .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
            .truncatedTo(ChronoUnit.DAYS)
            .withHour(12)
            .toInstant();
    var originals = new ArrayList<CaseId>();
    for (Step step :
        Arrays.stream(Step.values())
            .sorted(Comparator.comparing((Step it) -> it.after).reversed())
            .toList()) {
      time.advance(Duration.between(clock.now(), noon.minus(step.after)));
      for (int agent = 0; agent < AGENTS; agent++) {
        var id = new CaseId(Integer.toString(71_000_001 + originals.size()));
        open(node, id, step.priority, new PersonId("agent-" + agent));
        originals.add(id);
      }
      time.settle();
    }
    time.advance(Duration.between(clock.now(), noon.minusSeconds(20)));
    return originals;
  }

  private static void open(
      ConfigurableApplicationContext node, CaseId id, Priority priority, PersonId agent) {
    TextRef text =
        node.getBean(TransactionTemplate.class)
            .execute(status -> node.getBean(Texts.class).keep(id.subject(), "Exports fail"));
    var source = new Label("mail");
    List<CaseFact> told =
        List.of(
            new CaseOpened(
                source, Origin.CUSTOMER, Optional.empty(), Optional.empty(), text, priority),
            new CustomerWrote(new MessageId("m" + id), source, Optional.empty(), text, false),
            new TeamSet(Optional.of(SUPPORT)),
            new Assigned(Optional.of(agent)));
    node.getBean(BulkJournal.class)
        .append(
            Actor.person("lea"),
            Cause.request("bench"),
            List.of(
                new BulkJournal.Batch(id.subject(), told.stream().map(Happening::now).toList())));
  }

  private static Instant due(JdbcClient db, CaseId id) {
    return db.sql("select min(due_at) from agenda where subject = :subject")
        .param("subject", id.subject().toString())
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }
}
