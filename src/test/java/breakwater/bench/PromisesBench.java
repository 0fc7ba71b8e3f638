package breakwater.bench;

import breakwater.cases.CaseId;
import breakwater.journal.Clock;
import breakwater.journal.database.SharedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

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

  private static final String NOTHING_SWEEPS =
      "select exists (select from sweep) and not exists (select from sweep where done_at is null)";

  private PromisesBench() {}

  static void run(SharedPostgres postgres) throws Exception {
    startOnce(postgres);
    Instant begin;
    try (var quiet = Bench.engine(postgres)) {
      Originals originals = Originals.of(quiet);
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

  private static void fill(JdbcClient db, Originals originals, Instant begin) {
    var copies = new CaseCopies(db);
    List<CaseId> cases = originals.cases();
    List<Instant> due = originals.due();
    int warming = WARMING * DUE_WARMING;
    int soon = (SECONDS - WARMING) * DUE_A_SECOND;
    String from = "timestamptz '%s'".formatted(begin);
    copies.plan(
        72_000_000,
        warming,
        cases,
        due,
        from + " + i / %d * interval '1 second'".formatted(DUE_WARMING));
    copies.plan(
        72_500_000,
        soon,
        cases,
        due,
        from + " + (%d + i / %d) * interval '1 second'".formatted(WARMING, DUE_A_SECOND));
    long clocks =
        count(
            db,
            "select count(*) from sla_clock where live and case_id between 71000001 and 71999999");
    int all = (int) ((long) LIVE * cases.size() / clocks);
    copies.plan(
        73_000_000,
        Math.max(1, all - soon - warming),
        cases,
        due,
        from + " + interval '1 hour' + i / 1000 * interval '1 second'");
    copies.make();
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
