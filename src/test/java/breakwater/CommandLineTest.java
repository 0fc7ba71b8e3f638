package breakwater;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The commands are listed where there is no database too. */
class CommandLineTest {
  private record Said(Optional<Integer> status, String output, String errors) {}

  @Test
  void without_a_command_those_that_there_are_are_listed() {
    Said said = said("help");
    assertThat(said.status()).contains(0);
    assertThat(said.errors()).isEmpty();
    assertThat(said.output())
        .startsWith("The commands are:")
        .contains("bin/breakwater audit verify [", "bin/breakwater rebuild <view>")
        .contains("playbook check <file>", "playbook export", "playbook import", "sign-in-link");
  }

  @Test
  void one_that_there_is_not_is_answered_with_those_that_there_are() {
    Said said = said("playbook", "chekc", "rules.yaml");
    assertThat(said.status()).contains(2);
    assertThat(said.output()).isEmpty();
    assertThat(said.errors())
        .startsWith("There is no command 'playbook chekc rules.yaml'.")
        .contains("bin/breakwater playbook check <file>");
  }

  @Test
  void one_that_there_is_is_left_to_itself() {
    Said said = said("playbook", "check", "rules.yaml");
    assertThat(said.status()).isEmpty();
    assertThat(said.output() + said.errors()).isEmpty();
  }

  private static Said said(String... words) {
    PrintStream output = System.out;
    PrintStream errors = System.err;
    var written = new ByteArrayOutputStream();
    var wrong = new ByteArrayOutputStream();
    System.setOut(new PrintStream(written, true, UTF_8));
    System.setErr(new PrintStream(wrong, true, UTF_8));
    try {
      Optional<Integer> status = CommandLine.unknown(List.of(words));
      return new Said(status, written.toString(UTF_8), wrong.toString(UTF_8));
    } finally {
      System.setOut(output);
      System.setErr(errors);
    }
  }
}
