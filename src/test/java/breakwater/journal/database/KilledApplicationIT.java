package breakwater.journal.database;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Packaged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged product, killed and started again; "reliability", R1 and R25. */
class KilledApplicationIT {
  private static final Path FOLDER = Path.of("target/killed");
  private static final Path OUTPUT = Path.of("target/killed.log");

  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void emptyFolder() {
    ScratchData.empty(FOLDER);
  }

  @AfterEach
  void leaveNothingBehind() {
    started.forEach(Process::destroyForcibly);
    ScratchData.empty(FOLDER);
  }

  @Test
  void whateverIsKilledTheNextStartFindsWhatWasAcknowledged() throws Exception {
    Process application = start();
    execute("create table kept as select 1 as number");

    application.destroyForcibly().waitFor();
    application = start();
    assertThat(said()).contains("that an earlier run left behind");
    execute("insert into kept values (2)");

    application.destroyForcibly();
    database().destroyForcibly();
    application = start();
    execute("insert into kept values (3)");
    assertThat(sumOfKept()).isEqualTo(1 + 2 + 3);

    assertThat(secondApplication().waitFor()).isEqualTo(1);
    assertThat(said()).contains("in use by the running Breakwater process " + application.pid());

    ProcessHandle database = database();
    application.destroy();
    assertThat(application.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(database.onExit()).succeedsWithin(Duration.ofSeconds(10));
  }

  private Process start() throws IOException {
    Process application = launch();
    Awaitility.await()
        .atMost(Duration.ofSeconds(180))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> said().contains("Breakwater answers at") || !application.isAlive());
    assertThat(application.isAlive()).as(said()).isTrue();
    return application;
  }

  private Process secondApplication() throws IOException {
    return launch();
  }

  private Process launch() throws IOException {
    ProcessBuilder builder =
        Packaged.process().redirectErrorStream(true).redirectOutput(OUTPUT.toFile());
    builder.environment().put("BREAKWATER_DATA", FOLDER.toString());
    builder.environment().put("SERVER_PORT", "0");
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static String said() throws IOException {
    return Files.readString(OUTPUT);
  }

  private static Cluster cluster() {
    DataFolder folder = DataFolder.at(FOLDER);
    try (var versions = Files.list(folder.root().resolve("bin"))) {
      return new Cluster(folder, new Programs(versions.findFirst().orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessHandle database() {
    return ProcessHandle.of(cluster().postmaster().orElseThrow().pid()).orElseThrow();
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int sumOfKept() throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select sum(number) from kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Connection connect() throws SQLException {
    ServerAddress address = cluster().runningAddress();
    return DriverManager.getConnection(address.url(), Cluster.USER, address.password());
  }
}
