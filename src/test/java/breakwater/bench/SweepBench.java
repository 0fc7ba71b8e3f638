package breakwater.bench;

import breakwater.calendar.CalendarEdits;
import breakwater.calendar.CalendarId;
import breakwater.calendar.Schedule;
import breakwater.calendar.Window;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.CaseId;
import breakwater.cases.Cases;
import breakwater.cases.Label;
import breakwater.cases.MessageId;
import breakwater.cases.Opening;
import breakwater.cases.Priority;
import breakwater.cases.Said;
import breakwater.journal.Actor;
import breakwater.journal.BulkJournal;
import breakwater.journal.Cause;
import breakwater.journal.Happening;
import breakwater.journal.Seen;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.journal.Worker;
import breakwater.journal.database.SharedPostgres;
import breakwater.people.Caller;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Edits a calendar under many open cases, and works everything out anew with two nodes while cases
 * are opened as by people. {@code BENCH_CASES}: how many are open; default 100,000.
 */
final class SweepBench {
  private static final int PORTION = 250;

  private SweepBench() {}

  static void run(SharedPostgres postgres) throws Exception {
    int open = Integer.parseInt(Optional.ofNullable(System.getenv("BENCH_CASES")).orElse("100000"));
    try (var first = Bench.engine(postgres);
        var second = Bench.engine(postgres)) {
      long began = System.nanoTime();
      fill(first, open);
      System.out.printf(
          "sweep: %,d cases opened in %.0f s%n", open, (System.nanoTime() - began) / 1e9);
      drain(first.getBean("sweepWorker", Worker.class));
      edit(first, Optional.empty());
      Spent before = Spent.untilNow(postgres);
      long start = System.nanoTime();
      long[] latencies;
      try (var threads = Executors.newFixedThreadPool(2)) {
        List<Future<?>> sweeping = new ArrayList<>();
        for (var node : List.of(first, second)) {
          Worker sweep = node.getBean("sweepWorker", Worker.class);
          sweeping.add(threads.submit(() -> drain(sweep)));
        }
        latencies = openMeanwhile(first.getBean(Cases.class), sweeping);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.println("sweep: " + Spent.untilNow(postgres).since(before).each(open));
      JdbcClient db = first.getBean(JdbcClient.class);
      System.out.printf(
          "sweep: a calendar is edited under %,d open cases: %.1f s, %,.0f cases/s; %d sweeps, %d"
              + " not done%n",
          open,
          seconds,
          open / seconds,
          count(db, "select count(*) from sweep where cause like 'calendar office %'"),
          count(db, "select count(*) from sweep where done_at is null"));
      System.out.println("sweep: opening a case meanwhile: " + new Latencies(latencies));
    }
  }

  private static void fill(ConfigurableApplicationContext node, int open) {
    BulkJournal bulk = node.getBean(BulkJournal.class);
    TransactionTemplate transaction = node.getBean(TransactionTemplate.class);
    Label source = new Label("mail");
    CaseId any = new CaseId("500001");
    TextRef text =
        transaction.execute(
            status -> node.getBean(Texts.class).keep(any.subject(), "Exports fail"));
    for (int from = 0; from < open; from += PORTION) {
      var batches = new ArrayList<BulkJournal.Batch>();
      for (int i = from; i < Math.min(open, from + PORTION); i++) {
        CaseId id = new CaseId(Integer.toString(500_001 + i));
        batches.add(
            new BulkJournal.Batch(
                id.subject(),
                List.of(
                    Happening.now(
                        new CaseOpened(
                            source,
                            Origin.CUSTOMER,
                            Optional.empty(),
                            Optional.empty(),
                            text,
                            Priority.MEDIUM)),
                    Happening.now(
                        new CustomerWrote(
                            new MessageId("m" + i), source, Optional.empty(), text, false)))));
      }
      bulk.append(Actor.person("ann"), Cause.request("bench"), batches);
    }
  }

  static void edit(ConfigurableApplicationContext node, Optional<Instant> from) {
    var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
    week.put(DayOfWeek.MONDAY, List.of(Window.of("10:00", "16:00")));
    node.getBean(CalendarEdits.class)
        .change(
            Caller.system("bench"),
            Seen.anything(),
            CalendarId.OFFICE,
            calendar ->
                new CalendarEdits.Draft(
                    calendar.name(),
                    new Schedule(ZoneId.of("UTC"), week, Set.of(), Set.of(), Map.of(), Map.of()),
                    Map.of(),
                    from))
        .orThrow();
  }

  private static long[] openMeanwhile(Cases cases, List<Future<?>> sweeping)
      throws InterruptedException {
    var latencies = new ArrayList<Long>();
    while (sweeping.stream().anyMatch(work -> !work.isDone())) {
      long start = System.nanoTime();
      cases
          .open(
              Caller.system("bench"),
              new Opening(
                  Origin.CUSTOMER,
                  Optional.empty(),
                  Optional.empty(),
                  "Meanwhile",
                  Priority.LOW,
                  Map.of(),
                  Said.now(Said.Direction.INBOUND, new Label("mail"), "It fails.", List.of())))
          .orThrow();
      latencies.add(System.nanoTime() - start);
      Thread.sleep(100);
    }
    return latencies.stream().mapToLong(Long::longValue).toArray();
  }

  private static void drain(Worker worker) {
    boolean more = true;
    while (more) {
      more = worker.work();
    }
  }

  private static long count(JdbcClient db, String sql) {
    return db.sql(sql).query(Long.class).single();
  }
}
