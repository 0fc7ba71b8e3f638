package breakwater.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Command;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands answer to a repository's build server: a status, and a sentence. */
class PlaybookByCommandTest extends Product {
  private static final String PLAYBOOK = "/api/v1/playbook";

  @TempDir private Path folder;

  private record Said(int status, String errors) {}

  @Test
  void a_file_based_on_another_version_than_that_in_force_is_refused() throws IOException {
    String before = yaml();
    int inForce = number();
    String file = written(before + "# A line of the repository.\n");
    Said stale = run("import", file, "--based-on", Integer.toString(inForce - 1));
    assertThat(stale.status()).isEqualTo(1);
    assertThat(stale.errors())
        .contains(
            "based on version %d, but version %d is in force".formatted(inForce - 1, inForce));
    assertThat(yaml()).isEqualTo(before);
    try {
      assertThat(run("import", file, "--based-on", Integer.toString(inForce)).status()).isZero();
      assertThat(number()).isGreaterThan(inForce);
      int imported = number();
      assertThat(run("import", file).status()).isZero();
      assertThat(number()).as("the same text again").isEqualTo(imported);
    } finally {
      put(before);
    }
  }

  @Test
  void what_begins_later_is_kept_or_replaced_as_the_words_say() throws IOException {
    String before = yaml();
    String tag = api().get(PLAYBOOK).expect(200).header("ETag");
    Map<String, String> later =
        Map.of(
            "yaml",
            before + "# Later.\n",
            "reason",
            "A test",
            "from",
            now().plus(Duration.ofDays(1)).toString());
    api().put(PLAYBOOK, later, "If-Match", tag).expect(200);
    String file = written(before + "# Of a file.\n");
    Said unsaid = run("import", file);
    assertThat(unsaid.status()).isEqualTo(1);
    assertThat(unsaid.errors()).contains("what begins later", "--later keep, or --later replace");
    assertThat(run("import", file, "--later", "soon").status()).isEqualTo(2);
    assertThat(run("import", file, "--later", "keep").status()).isZero();
    assertThat(scheduled()).isEqualTo(1);
    assertThat(run("import", file, "--later", "replace", "A reason").status()).isZero();
    assertThat(scheduled()).isZero();
    put(before);
  }

  private int scheduled() {
    return api().get(PLAYBOOK).expect(200).json().at("/scheduled").size();
  }

  @Test
  void what_cannot_be_is_refused_and_changes_nothing() throws IOException {
    int inForce = number();
    String wrong = written(yaml().replace("\ntriggers:", "\ntrigers:"));
    Said refused = run("import", wrong);
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.errors())
        .containsPattern("rules\\.yaml:\\d+:1: error: .*Write 'triggers'\\.");
    assertThat(run("check", wrong).status()).isEqualTo(1);
    assertThat(run("import", "no-such-file.yaml").status()).isEqualTo(2);
    assertThat(run("import", wrong, "--based-on").errors()).startsWith("Usage: playbook import");
    assertThat(run("import", wrong, "--based-on", "soon").status()).isEqualTo(2);
    assertThat(run("import").status()).isEqualTo(2);
    Said unknown = run("import", wrong, "--zzz");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.errors())
        .contains("'playbook import' has no option --zzz. It has --based-on and --later.");
    assertThat(run("check", "--zzz").errors()).contains("no option --zzz. It has none.");
    assertThat(run("export", "--zzz").errors()).contains("no option --zzz. It has none.");
    assertThat(run("export", "999999").errors()).contains("There is no version 999999");
    assertThat(run("export", "first").status()).isEqualTo(2);
    assertThat(number()).isEqualTo(inForce);
  }

  private Said run(String command, String... arguments) {
    PrintStream usual = System.err;
    var errors = new ByteArrayOutputStream();
    System.setErr(new PrintStream(errors, true, UTF_8));
    try {
      int status =
          beans(Command.class).stream()
              .filter(c -> c.name().equals("playbook " + command))
              .findFirst()
              .orElseThrow()
              .run(List.of(arguments));
      return new Said(status, errors.toString(UTF_8));
    } finally {
      System.setErr(usual);
    }
  }

  private String written(String text) throws IOException {
    return Files.writeString(folder.resolve("rules.yaml"), text).toString();
  }

  private String yaml() {
    return api().get(PLAYBOOK, "Accept", "application/yaml").expect(200).text();
  }

  private int number() {
    return Integer.parseInt(api().get(PLAYBOOK).expect(200).at("/version/number"));
  }

  private void put(String yaml) {
    String tag = api().get(PLAYBOOK).expect(200).header("ETag");
    api().put(PLAYBOOK, Map.of("yaml", yaml, "reason", "As before"), "If-Match", tag).expect(200);
    settle();
  }
}
