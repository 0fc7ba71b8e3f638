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
import breakwater.journal.database.SharedPostgres;
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
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How late what follows from promises is: a million clocks of cases are live under the playbook
 * that is shipped, some come to a step in each second, two nodes with all their workers take them,
 * and what the playbook wants is done. Steps are due at whole seconds, as promises are.
 *
 * <p>{@code BENCH_DUE}: how many in a second, default 1,000; {@code BENCH_SECONDS}: for how long,
 * default 100; {@code BENCH_CLOCKS}: how many are live, default 1,000,000.
 */
final class PromisesBench {
  private static final int DUE_A_SECOND = setting("BENCH_DUE", 1_000);
  private static final int LIVE = setting("BENCH_CLOCKS", 1_000_000);
  private static final int SECONDS = setting("BENCH_SECONDS", 100);

  /**
   * Until the product is warm, in seconds; half as much is due then in each, and is not counted.
   */
  private static final int WARMING = 40;

  private static final int DUE_WARMING = DUE_A_SECOND / 2;

  /** How long what is late may take before the measurement ends. */
  private static final Duration PATIENCE = Duration.ofSeconds(150);

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

  private static final String NOTHING_SWEEPS =
      "select exists (select from sweep) and not exists (select from sweep where done_at is null)";

  private PromisesBench() {}

  static void run(SharedPostgres postgres) throws Exception {
    startOnce(postgres);
    Instant begin;
    try (var quiet = Bench.engine(postgres)) {
      people(quiet);
      List<CaseId> originals = originals(quiet);
      begin =
          quiet
              .getBean(Clock.class)
              .now()
              .plus(Duration.ofMinutes(30))
              .truncatedTo(ChronoUnit.SECONDS);
      JdbcClient db = quiet.getBean(JdbcClient.class);
      long start = System.nanoTime();
      fill(db, originals, begin);
      System.out.printf(
          "promises: %,d live clocks of %,d cases, written in %.0f s%n",
          count(db, "select count(*) from sla_clock where live"),
          count(db, "select count(*) from case_row"),
          (System.nanoTime() - start) / 1e9);
    }
    try (var first = Bench.engine(Bench.Database.of(postgres), true);
        var _ = Bench.engine(Bench.Database.of(postgres), true)) {
      JdbcClient db = first.getBean(JdbcClient.class);
      await(db, NOTHING_SWEEPS);
      long before = count(db, "select count(*) from fact where name = 'action.taken.v1'");
      moveTo(db, begin.minusSeconds(2));
      Instant end = Instant.now().plus(PATIENCE);
      Thread.sleep(Duration.ofSeconds(WARMING));
      Spent spent = Spent.untilNow(postgres);
      long warming = taken(first, begin);
      Thread.sleep(Duration.ofSeconds(SECONDS - WARMING));
      while (count(db, LATE) > 0 && Instant.now().isBefore(end)) {
        Thread.sleep(1_000);
      }
      Spent each = Spent.untilNow(postgres).since(spent);
      System.out.printf(
          "promises: %,d due a second for %d s after %d s of warming: %s; %,d actions%n",
          DUE_A_SECOND,
          SECONDS - WARMING,
          WARMING,
          measured(db, begin),
          count(db, "select count(*) from fact where name = 'action.taken.v1'") - before);
      System.out.println("promises: " + each.each(taken(first, begin) - warming));
      System.out.printf(
          "promises: %,d in trouble%n", count(db, "select count(*) from agenda where tries > 0"));
    }
  }

  /** The copies are of a product that has looked with the code it runs, not of one just updated. */
  private static void startOnce(SharedPostgres postgres) throws InterruptedException {
    try (var node = Bench.engine(Bench.Database.of(postgres), true)) {
      await(node.getBean(JdbcClient.class), NOTHING_SWEEPS);
    }
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

  /** Opened so that all of them come to their step in the same second, on a Tuesday at noon. */
  private static List<CaseId> originals(ConfigurableApplicationContext node) {
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
        java.util.Arrays.stream(Step.values())
            .sorted(java.util.Comparator.comparing((Step it) -> it.after).reversed())
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

  private static void fill(JdbcClient db, List<CaseId> originals, Instant begin) {
    var copies = new CaseCopies(db);
    List<Instant> due = originals.stream().map(it -> due(db, it)).toList();
    int warming = WARMING * DUE_WARMING;
    int soon = (SECONDS - WARMING) * DUE_A_SECOND;
    String from = "timestamptz '%s'".formatted(begin);
    copies.plan(
        72_000_000,
        warming,
        originals,
        due,
        from + " + i / %d * interval '1 second'".formatted(DUE_WARMING));
    copies.plan(
        72_500_000,
        soon,
        originals,
        due,
        from + " + (%d + i / %d) * interval '1 second'".formatted(WARMING, DUE_A_SECOND));
    long clocks =
        count(
            db,
            "select count(*) from sla_clock where live and case_id between 71000001 and 71999999");
    int all = (int) ((long) LIVE * originals.size() / clocks);
    copies.plan(
        73_000_000,
        Math.max(1, all - soon - warming),
        originals,
        due,
        from + " + interval '1 hour' + i / 1000 * interval '1 second'");
    copies.make();
  }

  private static Instant due(JdbcClient db, CaseId id) {
    return db.sql("select min(due_at) from agenda where subject = :subject")
        .param("subject", id.subject().toString())
        .query((row, n) -> row.getObject(1, java.time.OffsetDateTime.class).toInstant())
        .single();
  }

  private static void moveTo(JdbcClient db, Instant instant) {
    db.sql(
            """
            update engine set offset_micros =
              cast(extract(epoch from cast(:to as timestamptz) - clock_timestamp()) * 1e6 as bigint)
            """)
        .param("to", CaseCopies.utc(instant))
        .update();
  }

  /**
   * Of the copies that were to be due; from an index, because whoever asks takes time from them.
   */
  private static final String LATE =
      """
      select count(distinct subject) from agenda, (select clock_timestamp()
        + offset_micros * interval '1 microsecond' as now from engine) c
      where lane = 'DUE' and due_at <= c.now and quarantined_at is null and subject like 'case/72%'
      """;

  private static long taken(ConfigurableApplicationContext node, Instant begin) {
    long seconds = Duration.between(begin, node.getBean(Clock.class).now()).toSeconds() + 1;
    long counted = Math.clamp(seconds - WARMING, 0, SECONDS - WARMING);
    return Math.min(WARMING, seconds) * DUE_WARMING
        + counted * DUE_A_SECOND
        - count(node.getBean(JdbcClient.class), LATE);
  }

  private static String measured(JdbcClient db, Instant begin) {
    return db.sql(
            """
            select percentile_disc(array[0.5, 0.99, 1]) within group (
              order by cast(extract(epoch from recorded_at - at) * 1000 as bigint)) as late,
              count(*), extract(epoch from max(recorded_at) - min(at)) as seconds
            from fact
            where name = 'sla.step-due.v1' and at >= :from and subject like 'case/72%'
            """)
        .param("from", CaseCopies.utc(begin.plusSeconds(WARMING)))
        .query(
            (row, n) -> {
              Object[] late = (Object[]) row.getArray("late").getArray();
              return "p50 %s ms, p99 %s ms, worst %s ms of %,d; %,.0f a second done"
                  .formatted(
                      late[0],
                      late[1],
                      late[2],
                      row.getLong("count"),
                      row.getLong("count") / row.getDouble("seconds"));
            })
        .single();
  }

  private static void await(JdbcClient db, String sql) throws InterruptedException {
    while (!db.sql(sql).query(Boolean.class).single()) {
      Thread.sleep(1_000);
    }
  }

  private static long count(JdbcClient db, String sql) {
    return db.sql(sql).query(Long.class).single();
  }

  private static int setting(String name, int otherwise) {
    return Integer.parseInt(
        Optional.ofNullable(System.getenv(name)).orElse(Integer.toString(otherwise)));
  }
}
