package breakwater.bench;

import breakwater.journal.database.SharedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How late a conclusion is: a million clocks are live, a thousand of them are due in each second,
 * two nodes with all their workers take them, and each look concludes a fact.
 */
final class LatenessBench {
  private static final int LIVE = 1_000_000;
  private static final int DUE_A_SECOND = 1_000;
  private static final int SECONDS = 70;

  /** Until the product is warm; what is due then is not counted. */
  private static final int WARMING = 10;

  private LatenessBench() {}

  static void run(SharedPostgres postgres) throws Exception {
    try (var first = Bench.engine(Bench.Database.of(postgres), true);
        var _ = Bench.engine(Bench.Database.of(postgres), true)) {
      JdbcClient db = first.getBean(JdbcClient.class);
      await(db, "select not exists (select from sweep where done_at is null)");
      Instant begin = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
      fill(db, begin);
      Spent before = Spent.untilNow(postgres);
      moveTo(db, begin.minusSeconds(2));
      await(
          db,
          "select count(*) >= %d from fact where name = 'probe.quiet.v1'"
              .formatted(SECONDS * DUE_A_SECOND));
      System.out.printf(
          "lateness: %,d live clocks, %,d due a second for %d s after %d s of warming: %s%n",
          LIVE, DUE_A_SECOND, SECONDS - WARMING, WARMING, measured(db, begin));
      System.out.println(
          "lateness: "
              + Spent.untilNow(postgres).since(before).each((long) SECONDS * DUE_A_SECOND));
    }
  }

  /** What the journal would hold if each had been told an hour before it is due. */
  private static void fill(JdbcClient db, Instant begin) {
    String due =
        """
        cast(:begin as timestamptz) + case when i < :soon then i * interval '1 second' / :rate
          else interval '1 hour' + i * interval '1 millisecond' end
        """;
    for (String table :
        new String[] {
          """
          insert into subject (name, kind, version, recorded_at, head)
          select 'probe/late-' || i, 'probe', 1, %s - interval '1 hour', '\\x00'
          """,
          """
          insert into fact (subject, version, name, told, at, recorded_at, actor, cause,
            generation, payload, hash)
          select 'probe/late-' || i, 1, 'probe.added.v1', true, %1$s - interval '1 hour',
            %1$s - interval '1 hour', 'PERSON/ann', 'REQUEST/bench', 0, '{"number":1}', '\\x00'
          """,
          """
          insert into agenda (subject, follower, lane, due_at, wanted_version, seen_version,
            seen_sweep)
          select 'probe/late-' || i, 'probe.quiet', 'DUE', %s, 1, 1,
            (select coalesce(max(id), 0) from sweep)
          """
        }) {
      db.sql(table.formatted(due) + " from generate_series(0, :live - 1) i")
          .param("begin", utc(begin))
          .param("soon", SECONDS * DUE_A_SECOND)
          .param("rate", DUE_A_SECOND)
          .param("live", LIVE)
          .update();
    }
    db.sql("analyze subject, fact, agenda").update();
    db.sql("checkpoint").update();
  }

  private static void moveTo(JdbcClient db, Instant instant) {
    db.sql(
            """
            update engine set offset_micros =
              cast(extract(epoch from cast(:to as timestamptz) - clock_timestamp()) * 1e6 as bigint)
            """)
        .param("to", utc(instant))
        .update();
  }

  private static String measured(JdbcClient db, Instant begin) {
    return db.sql(
            """
            select percentile_disc(array[0.5, 0.99, 1]) within group (
              order by cast(extract(epoch from recorded_at - at) * 1000 as bigint)) as late, count(*)
            from fact where name = 'probe.quiet.v1' and at >= :from
            """)
        .param("from", utc(begin.plusSeconds(WARMING)))
        .query(
            (row, n) -> {
              Object[] late = (Object[]) row.getArray("late").getArray();
              return "p50 %s ms, p99 %s ms, worst %s ms of %,d"
                  .formatted(late[0], late[1], late[2], row.getLong("count"));
            })
        .single();
  }

  private static void await(JdbcClient db, String sql) throws InterruptedException {
    while (!db.sql(sql).query(Boolean.class).single()) {
      Thread.sleep(1_000);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
