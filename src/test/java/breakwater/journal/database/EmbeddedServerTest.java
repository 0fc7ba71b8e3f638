package breakwater.journal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** "Reliability", R25: embedded mode keeps what it acknowledged. Each test kills for real. */
class EmbeddedServerTest {
  private static final String VERSION = "test";
  private static final Path FOLDER = Path.of("target/embedded");

  @BeforeAll
  static void emptyFolder() {
    ScratchData.empty(FOLDER);
  }

  @Test
  void aKilledServerIsStartedAgainAndLosesNothingThatItAcknowledged() throws Exception {
    try (EmbeddedServer server = start(FOLDER)) {
      ServerAddress address = server.address();
      address.createDatabase();
      execute(address, "create table written (number int primary key)");
      AtomicInteger acknowledged = new AtomicInteger();
      AtomicInteger kills = new AtomicInteger();
      try (var writer = Executors.newSingleThreadExecutor()) {
        writer.execute(() -> writeUntilKilledThrice(address, acknowledged, kills));
        for (int kill = 1; kill <= 3; kill++) {
          int before = acknowledged.get();
          await().until(() -> acknowledged.get() > before + 50);
          killAndAwaitSuccessor();
          kills.incrementAndGet();
        }
      }
      await().until(address::answers);
      assertThat(count(address, "written"))
          .isGreaterThanOrEqualTo(acknowledged.get())
          .isGreaterThan(150);
    }
    assertThat(programs().processes()).isEmpty();
  }

  @Test
  void itKeepsAnEighthOfTheMemoryForPagesWithinBounds() {
    long gigabyte = 1L << 30;
    assertThat(ServerSettings.buffers(gigabyte)).isEqualTo(256);
    assertThat(ServerSettings.buffers(4 * gigabyte)).isEqualTo(512);
    assertThat(ServerSettings.buffers(64 * gigabyte)).isEqualTo(2_048);
  }

  @Test
  void thePidOfAServerThatIsGoneMayByNowBelongToAnybody() throws Exception {
    start(FOLDER).close();
    Files.write(
        Postmaster.file(folder(FOLDER).cluster()),
        List.of(Long.toString(ProcessHandle.current().pid()), "x", "0", "1"));

    try (EmbeddedServer server = start(FOLDER)) {
      assertThat(server.address().answers()).isTrue();
    }
  }

  @Test
  void theWholeFolderCanBeCopied() throws Exception {
    Path copy = Path.of("target/embedded-copy");
    ScratchData.empty(copy);
    try (EmbeddedServer server = start(FOLDER)) {
      server.address().createDatabase();
      execute(server.address(), "create table kept as select generate_series(1, 7) as number");
    }
    FileSystemUtils.deleteRecursively(copy);
    new ProcessBuilder("cp", "-a", FOLDER.toString(), copy.toString()).start().waitFor();

    try (EmbeddedServer server = start(copy)) {
      assertThat(count(server.address(), "kept")).isEqualTo(7);
    }
  }

  @Test
  void whoDoesNotKnowThePasswordStaysOutside() {
    try (EmbeddedServer server = start(FOLDER)) {
      assertThat(new ServerAddress(server.address().port(), "guess").answers()).isFalse();
      assertThat(new ServerAddress(server.address().port(), "").answers()).isFalse();
    }
  }

  @Test
  void aCommandUsesTheDatabaseOfTheLiveApplication() {
    try (EmbeddedServer server = start(FOLDER)) {
      assertThat(FolderLock.tryTake(folder(FOLDER))).isEmpty();
      assertThat(cluster(FOLDER).runningAddress()).isEqualTo(server.address());
    }
  }

  private static void writeUntilKilledThrice(
      ServerAddress address, AtomicInteger acknowledged, AtomicInteger kills) {
    int number = 0;
    while (kills.get() < 3) {
      try (Connection connection = connect(address);
          var insert =
              connection.prepareStatement(
                  "insert into written values (?) on conflict do nothing")) {
        while (kills.get() < 3) {
          insert.setInt(1, number);
          insert.executeUpdate();
          number++;
          acknowledged.set(number);
        }
      } catch (SQLException killed) {
        Thread.onSpinWait();
      }
    }
  }

  private static EmbeddedServer start(Path path) {
    DataFolder folder = folder(path);
    return new EmbeddedServer(FolderLock.tryTake(folder).orElseThrow(), cluster(path).created());
  }

  private static Cluster cluster(Path path) {
    return new Cluster(folder(path), Programs.in(folder(path), VERSION));
  }

  private static Programs programs() {
    return Programs.in(folder(FOLDER), VERSION);
  }

  private static DataFolder folder(Path path) {
    return DataFolder.at(path);
  }

  /** Kills the server and waits until its successor lives. */
  private static void killAndAwaitSuccessor() {
    Postmaster killed = cluster(FOLDER).postmaster().orElseThrow();
    ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
    await()
        .until(() -> cluster(FOLDER).postmaster().filter(next -> !next.equals(killed)).isPresent());
  }

  private static Connection connect(ServerAddress address) throws SQLException {
    return DriverManager.getConnection(address.url(), Cluster.USER, address.password());
  }

  private static void execute(ServerAddress address, String sql) throws SQLException {
    try (Connection connection = connect(address);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(ServerAddress address, String table) throws SQLException {
    try (Connection connection = connect(address);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
  }
}
