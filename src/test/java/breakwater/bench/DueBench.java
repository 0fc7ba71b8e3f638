package breakwater.bench;

import breakwater.journal.Actor;
import breakwater.journal.BulkJournal;
import breakwater.journal.Cause;
import breakwater.journal.Happening;
import breakwater.journal.Subject;
import breakwater.journal.Worker;
import breakwater.journal.database.SharedPostgres;
import breakwater.journal.engine.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes 100,000 due looks, each of which concludes a fact, with two nodes of two threads each. */
final class DueBench {
  private static final int LOOKS = 100_000;
  private static final int PORTION = 500;

  private DueBench() {}

  static void run(SharedPostgres postgres) throws Exception {
    try (var first = Bench.engine(postgres);
        var second = Bench.engine(postgres)) {
      fill(first);
      JdbcClient db = first.getBean(JdbcClient.class);
      db.sql("update engine set offset_micros = offset_micros + 7200000000").update();
      long start = System.nanoTime();
      try (var threads = Executors.newFixedThreadPool(4)) {
        for (var node : List.of(first, second, first, second)) {
          Worker due = node.getBean("dueWorker", Worker.class);
          threads.submit(() -> drain(due));
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      long concluded =
          db.sql("select count(*) from fact where name = 'probe.quiet.v1'")
              .query((row, n) -> row.getLong(1))
              .single();
      System.out.printf(
          "due: %,d looks taken by two nodes in %.1f s: %,.0f/s, %,d facts concluded%n",
          LOOKS, seconds, LOOKS / seconds, concluded);
    }
  }

  private static void drain(Worker worker) {
    boolean more = true;
    while (more) {
      more = worker.work();
    }
  }

  private static void fill(ConfigurableApplicationContext node) {
    BulkJournal bulk = node.getBean(BulkJournal.class);
    for (int from = 0; from < LOOKS; from += PORTION) {
      var batches = new ArrayList<BulkJournal.Batch>();
      for (int i = from; i < from + PORTION; i++) {
        batches.add(
            new BulkJournal.Batch(
                new Subject("probe", "due-" + i), List.of(Happening.now(new Probe.Added(1)))));
      }
      bulk.append(Actor.person("ann"), Cause.request("bench"), batches);
    }
  }
}
