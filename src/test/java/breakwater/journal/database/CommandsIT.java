package breakwater.journal.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Packaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands where there is no database: a repository of rules. */
class CommandsIT {
  private static final Path PLAYBOOK = Path.of("src/main/resources/playbook/default.yaml");

  @TempDir private Path folder;

  @Test
  void aPlaybookIsCheckedWithoutADatabaseAndNothingIsLeftBehind() throws Exception {
    String text = Files.readString(PLAYBOOK);
    Files.writeString(folder.resolve("right.yaml"), text);
    Files.writeString(folder.resolve("wrong.yaml"), text.replace("\ntriggers:", "\ntrigers:"));

    Said right = said(Packaged.jarAlone("playbook", "check", "right.yaml"));
    assertThat(right.status()).as(right.output()).isZero();
    assertThat(right.output()).contains("may come into force").doesNotContain("bw_", "sign-in");

    Said wrong = command("playbook", "check", "wrong.yaml");
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.output()).containsPattern("wrong\\.yaml:\\d+:1: error: .*Write 'triggers'\\.");
    try (var left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("right.yaml", "wrong.yaml");
    }
  }

  @Test
  void anyOtherCommandSaysThatThereIsNoDatabaseAndMakesNone() throws Exception {
    Said export = command("playbook", "export");
    assertThat(export.status()).isEqualTo(1);
    assertThat(export.output()).contains("There is no database in", "BREAKWATER_DATA");
    assertThat(folder).isEmptyDirectory();
  }

  /** Who works there is not in the file. */
  @Test
  void whomAPlaybookNamesIsNotJudgedWhereThereIsNoDatabase() throws Exception {
    String text =
        Files.readString(PLAYBOOK)
            .replaceFirst(
                "last-resort: \\{teams: \\[management]}", "last-resort: {people: [boss]}");
    Files.writeString(folder.resolve("named.yaml"), text);

    Said said = command("playbook", "check", "named.yaml");
    assertThat(said.status()).as(said.output()).isZero();
    assertThat(said.output())
        .contains("is not judged: there is no database", "may come into force")
        .doesNotContain("boss", "works here");
  }

  @Test
  void theCommandsAreListedWhereThereIsNoDatabase() throws Exception {
    Said help = command("help");
    assertThat(help.status()).isZero();
    assertThat(help.output()).contains("bin/breakwater playbook check <file>");
    assertThat(folder).isEmptyDirectory();
  }

  private record Said(int status, String output) {}

  private Said command(String... words) throws IOException, InterruptedException {
    return said(Packaged.process(words));
  }

  private Said said(ProcessBuilder command) throws IOException, InterruptedException {
    Process process = command.directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), output);
  }
}
