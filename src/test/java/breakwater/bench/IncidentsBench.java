package breakwater.bench;

import breakwater.intake.imports.DevelopmentData;
import breakwater.intake.imports.Imports;
import breakwater.intake.imports.rows.FileAs;
import breakwater.journal.Seen;
import breakwater.journal.Worker;
import breakwater.journal.database.SharedPostgres;
import breakwater.people.Caller;
import breakwater.playbook.versions.Draft;
import breakwater.playbook.versions.Versions;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports a service desk's log of the spring of 2016, gives the calendar other hours since March,
 * and counts the clocks that are others then. {@code BENCH_LINES}: how much of the log; default
 * more than it has.
 */
final class IncidentsBench {
  private IncidentsBench() {}

  static void run(SharedPostgres postgres) throws Exception {
    int lines =
        Integer.parseInt(Optional.ofNullable(System.getenv("BENCH_LINES")).orElse("200000"));
    try (var first = Bench.engine(postgres);
        var second = Bench.engine(postgres)) {
      promiseInOfficeHours(first.getBean(Versions.class));
      byte[] log =
          DevelopmentData.beginning("incidents/servicenow-log-before-2016-05.csv.gz", lines);
      first
          .getBean(Imports.class)
          .start(
              Caller.system("bench"),
              new FileAs("servicenow-event-log", "", "log.csv.gz"),
              new ByteArrayInputStream(log))
          .orThrow();
      drain(first, "imports");
      drain(first, "sweep");
      JdbcClient db = first.getBean(JdbcClient.class);
      db.sql("create table clock_before as select * from sla_clock").update();
      Spent before = Spent.untilNow(postgres);
      long start = System.nanoTime();
      SweepBench.edit(first, Optional.of(Instant.parse("2016-03-01T00:00:00Z")));
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (var node : List.of(first, second)) {
          threads.submit(() -> drain(node, "sweep"));
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      long cases = count(db, "select count(*) from case_row");
      System.out.printf(
          "incidents: the calendar is edited under %,d cases, of which %,d are unfinished, with %,d"
              + " clocks: %,d clocks are others after %.1f s; %d sweeps not done%n",
          cases,
          count(db, "select count(*) from case_row where unfinished"),
          count(db, "select count(*) from sla_clock"),
          count(db, CHANGED),
          seconds,
          count(db, "select count(*) from sweep where done_at is null"));
      System.out.println("incidents: " + Spent.untilNow(postgres).since(before).each(cases));
    }
  }

  /** The shipped rules promise day and night; here everything is promised in office hours. */
  private static void promiseInOfficeHours(Versions versions) {
    Caller bench = Caller.system("bench");
    String yaml =
        versions
            .text(bench, versions.inForce(bench).number())
            .replace("calendar: always", "calendar: office");
    versions
        .put(
            bench,
            Seen.version(versions.edition(bench)),
            new Draft(yaml, "To be measured", Optional.empty(), true))
        .orThrow();
  }

  private static final String CHANGED =
      """
      select count(*) from sla_clock a full join clock_before b using (case_id, kind, cycle)
      where (a.target_seconds, a.elapsed_seconds, a.due_at, a.breached_at)
        is distinct from (b.target_seconds, b.elapsed_seconds, b.due_at, b.breached_at)
      """;

  private static void drain(ConfigurableApplicationContext node, String name) {
    Worker worker =
        node.getBeansOfType(Worker.class).values().stream()
            .filter(w -> w.name().equals(name))
            .findFirst()
            .orElseThrow();
    boolean more = true;
    while (more) {
      more = worker.work();
    }
  }

  private static long count(JdbcClient db, String sql) {
    return db.sql(sql).query(Long.class).single();
  }
}
