package breakwater.bench;

import breakwater.Breakwater;
import breakwater.behaviour.Product;
import breakwater.journal.database.SharedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the benchmarks that are named, or all. */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    List<String> wanted =
        arguments.length == 0
            ? List.of(
                "create",
                "append",
                "fold",
                "due",
                "tick",
                "restart",
                "desk",
                "clocks",
                "sweep",
                "lateness",
                "promises",
                "incidents")
            : List.of(arguments);
    for (String name : wanted) {
      run(name);
    }
    System.exit(0);
  }

  private static void run(String name) throws Exception {
    if (name.equals("desk") && KEPT != null) {
      DeskBench.run(KEPT);
      return;
    }
    try (var postgres = new SharedPostgres(Path.of("target/bench"))) {
      switch (name) {
        case "create" -> CreateBench.run(postgres);
        case "append" -> AppendBench.run(postgres);
        case "fold" -> FoldBench.run();
        case "clocks" -> ClockBench.run();
        case "due" -> DueBench.run(postgres);
        case "tick" -> TickBench.run(postgres);
        case "restart" -> RestartBench.run();
        case "sweep" -> SweepBench.run(postgres);
        case "lateness" -> LatenessBench.run(postgres);
        case "promises" -> PromisesBench.run(postgres);
        case "incidents" -> IncidentsBench.run(postgres);
        case "desk" -> DeskBench.run(Database.of(postgres));
        default -> throw new IllegalArgumentException("There is no benchmark " + name);
      }
    }
  }

  /** Where the product keeps what is measured. */
  record Database(String url, String user, String password) {
    static Database of(SharedPostgres postgres) {
      return new Database(postgres.url(), postgres.user(), postgres.password());
    }
  }

  /**
   * A database that outlives the measurement, so that a million cases are written once: its address
   * in {@code BENCH_DATABASE}, {@code jdbc:…}; user {@code postgres} without a password.
   */
  private static final @Nullable Database KEPT =
      Optional.ofNullable(System.getenv("BENCH_DATABASE"))
          .map(url -> new Database(url, "postgres", ""))
          .orElse(null);

  /** The product without workers of its own. */
  static ConfigurableApplicationContext engine(SharedPostgres postgres) {
    return engine(Database.of(postgres), false);
  }

  static ConfigurableApplicationContext engine(Database postgres, boolean workers) {
    return new SpringApplicationBuilder(Breakwater.class)
        .properties(
            Map.of(
                "breakwater.database.url",
                postgres.url(),
                "breakwater.database.user",
                postgres.user(),
                "breakwater.database.password",
                postgres.password(),
                "breakwater.data",
                "target/bench-node",
                "breakwater.engine.workers",
                Boolean.toString(workers),
                "breakwater.admin-token",
                Product.ADMIN_TOKEN,
                "logging.level.root",
                "WARN"))
        .run("--server.port=0", "--breakwater.sandbox=true");
  }
}
