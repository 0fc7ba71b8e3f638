package breakwater.journal.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Api;
import breakwater.behaviour.Packaged;
import breakwater.behaviour.Product;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The playbook from the command line, beside a running product and beside one that is stopped: one
 * folder, the same answers.
 */
class PlaybookByCommandIT {
  private static final Path FOLDER = Path.of("target/commanded");
  private static final Path OUTPUT = Path.of("target/commanded.log");

  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void emptyFolder() {
    ScratchData.empty(FOLDER);
  }

  @AfterEach
  void leaveNothingBehind() {
    started.forEach(Process::destroyForcibly);
    started.forEach(process -> process.onExit().join());
    ScratchData.empty(FOLDER);
  }

  private record Said(int status, String output, String errors) {}

  @Test
  void whatIsImportedIsInForceWhetherTheProductRunsOrNot() throws Exception {
    Process product = start();
    Said first = command("playbook", "export");
    assertThat(first.status()).as(first.errors()).isZero();
    assertThat(first.output()).isEqualTo(shipped());
    assertThat(first.errors()).contains("This is version 1");

    String changed = shipped().replace("warnings: [75 %, 90 %]", "warnings: [75 %, 90 %, 95 %]");
    Path file = written("changed.yaml", changed);
    Said imported =
        command("playbook", "import", file.toString(), "--based-on", "1", "Warn once more");
    assertThat(imported.status()).as(imported.errors()).isZero();
    assertThat(imported.output()).contains("Version 2 is in force.");
    assertThat(inForce()).isEqualTo(changed);

    product.destroy();
    assertThat(product.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(command("playbook", "export").output()).isEqualTo(changed);
    Path late = written("late.yaml", shipped() + "# Mine.\n");
    assertThat(command("playbook", "import", late.toString(), "--based-on", "2").output())
        .contains("Version 3 is in force.");

    start();
    assertThat(inForce()).isEqualTo(shipped() + "# Mine.\n");
  }

  private static String shipped() throws IOException {
    return Files.readString(Path.of("src/main/resources/playbook/default.yaml"));
  }

  private static Path written(String name, String text) throws IOException {
    return Files.writeString(Path.of("target", name), text);
  }

  private String inForce() throws IOException {
    String said = Files.readString(OUTPUT);
    var at = java.util.regex.Pattern.compile("Breakwater answers at (http://\\S+)").matcher(said);
    assertThat(at.find()).as(said).isTrue();
    return new Api(URI.create(at.group(1).replaceAll("/$", "")), Product.ADMIN_TOKEN)
        .get("/api/v1/playbook", "Accept", "application/yaml")
        .expect(200)
        .text();
  }

  private Process start() throws IOException {
    ProcessBuilder builder = java().redirectErrorStream(true).redirectOutput(OUTPUT.toFile());
    Process product = builder.start();
    started.add(product);
    Awaitility.await()
        .atMost(Duration.ofSeconds(180))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> Files.readString(OUTPUT).contains("Breakwater answers at") || !product.isAlive());
    assertThat(product.isAlive()).as(Files.readString(OUTPUT)).isTrue();
    return product;
  }

  private static Said command(String... words) throws IOException, InterruptedException {
    Path errors = Path.of("target/commanded.errors");
    Process process = java(words).redirectError(errors.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), output, Files.readString(errors));
  }

  private static ProcessBuilder java(String... words) {
    ProcessBuilder builder = Packaged.process(words);
    builder
        .environment()
        .putAll(
            Map.of(
                "BREAKWATER_DATA",
                FOLDER.toString(),
                "BREAKWATER_ADMIN_TOKEN",
                Product.ADMIN_TOKEN,
                "SERVER_PORT",
                "0"));
    return builder;
  }
}
