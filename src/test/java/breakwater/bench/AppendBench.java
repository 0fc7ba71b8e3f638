package breakwater.bench;

import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.journal.Subject;
import breakwater.journal.database.SharedPostgres;
import breakwater.journal.engine.Probe;
import java.util.List;

/** Appends one fact to a subject of some dozen facts, one client, in one transaction each. */
final class AppendBench {
  private static final int WARM = 3_000;
  private static final int MEASURED = 5_000;
  private static final int SUBJECTS = 200;

  private AppendBench() {}

  static void run(SharedPostgres postgres) {
    try (var context = Bench.engine(postgres)) {
      Journal journal = context.getBean(Journal.class);
      for (int i = 0; i < WARM; i++) {
        append(journal, i);
      }
      var nanos = new long[MEASURED];
      for (int i = 0; i < MEASURED; i++) {
        long start = System.nanoTime();
        append(journal, i);
        nanos[i] = System.nanoTime() - start;
      }
      System.out.println("append: one fact, one client, durable: " + new Latencies(nanos));
    }
  }

  private static void append(Journal journal, int i) {
    journal.decide(
        new Subject("probe", "append-" + i % SUBJECTS),
        Actor.person("ann"),
        Cause.request("bench"),
        h -> new Journal.Decision<>(List.of(Happening.now(new Probe.Added(1))), i));
  }
}
