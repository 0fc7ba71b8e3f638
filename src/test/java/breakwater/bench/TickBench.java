package breakwater.bench;

import breakwater.journal.Worker;
import breakwater.journal.database.SharedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a worker needs to see that nothing is due, among few subjects and among a million. */
final class TickBench {
  private static final int TICKS = 2_000;

  private TickBench() {}

  static void run(SharedPostgres postgres) {
    try (var context = Bench.engine(postgres)) {
      JdbcClient db = context.getBean(JdbcClient.class);
      Worker due = context.getBean("dueWorker", Worker.class);
      fill(db, 0, 1_000);
      double few = micros(due);
      fill(db, 1_000, 1_000_000);
      double many = micros(due);
      System.out.printf(
          "tick: nothing due among 1,000 subjects %.0f µs, among 1,000,000 %.0f µs (%.2f times)%n",
          few, many, many / few);
    }
  }

  private static double micros(Worker worker) {
    for (int i = 0; i < TICKS; i++) {
      worker.work();
    }
    long start = System.nanoTime();
    for (int i = 0; i < TICKS; i++) {
      worker.work();
    }
    return (System.nanoTime() - start) / 1e3 / TICKS;
  }

  private static void fill(JdbcClient db, int from, int to) {
    db.sql(
            """
            insert into subject (name, kind, version, recorded_at, head)
            select 'tick/' || i, 'tick', 1, clock_timestamp(), '\\x00'
            from generate_series(:from, :to - 1) i
            """)
        .param("from", from)
        .param("to", to)
        .update();
    db.sql(
            """
            insert into agenda (subject, follower, lane, due_at)
            select 'tick/' || i, 'probe.quiet', 'DUE',
              clock_timestamp() + interval '1 day' + i * interval '1 second'
            from generate_series(:from, :to - 1) i
            """)
        .param("from", from)
        .param("to", to)
        .update();
    db.sql("analyze subject, agenda").update();
  }
}
