package breakwater.playbook.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakwater.behaviour.Product;
import breakwater.calendar.LaterVersions;
import breakwater.journal.Clock;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.playbook.PlaybookDocument;
import breakwater.playbook.PlaybookFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of people's versions when the file of the installation says something else. */
@ExtendWith(OutputCaptureExtension.class)
class PlaybookStartTest extends Product {
  private static final Caller CALLER = Caller.system("test");

  @TempDir private Path folder;
  private String before = "";

  @BeforeEach
  void remember() {
    before = inForce();
  }

  /** Other tests rely on the rules that they found. */
  @AfterEach
  void bringBack() {
    if (!inForce().equals(before) || !versions().later(CALLER).isEmpty()) {
      write(before, Optional.empty());
    }
    settle();
  }

  @Test
  void what_is_scheduled_is_kept_and_the_log_and_the_version_say_so(CapturedOutput log)
      throws IOException {
    Instant soon = now().plus(Duration.ofDays(1));
    int scheduled = write(changed("scheduled"), Optional.of(soon)).number();
    start(changed("the file"), "");
    assertThat(inForce()).isEqualTo(changed("the file"));
    assertThat(versions().later(CALLER)).hasSize(1);
    assertThat(log)
        .contains("until what was scheduled begins: version %d at %s".formatted(scheduled, soon))
        .contains("BREAKWATER_PLAYBOOK_LATER=replace");
    var answer = api().get("/api/v1/playbook/versions/" + newest()).expect(200).json();
    assertThat(answer.at("/version/kept/0").asInt()).isEqualTo(scheduled);
    assertThat(answer.at("/version/replaced").size()).isZero();
    assertThat(afterwards())
        .contains("Kept version %d, which was to begin later.".formatted(scheduled));
  }

  @Test
  void the_setting_lets_the_file_replace_what_is_scheduled(CapturedOutput log) throws IOException {
    Instant soon = now().plus(Duration.ofDays(1));
    int scheduled = write(changed("scheduled"), Optional.of(soon)).number();
    start(changed("another file"), "replace");
    assertThat(versions().later(CALLER)).isEmpty();
    assertThat(log).contains("It replaces what was scheduled: version " + scheduled);
    assertThat(afterwards())
        .contains("Replaced version %d, which was to begin later.".formatted(scheduled));
    advance(Duration.ofDays(1).plusMinutes(1));
    assertThat(inForce()).isEqualTo(changed("another file"));
  }

  @Test
  void what_people_wrote_since_stays_until_the_file_changes() throws IOException {
    start(changed("a third file"), "");
    write(changed("a person"), Optional.empty());
    start(changed("a third file"), "");
    assertThat(inForce()).isEqualTo(changed("a person"));
    start(changed("a fourth file"), "");
    assertThat(inForce()).isEqualTo(changed("a fourth file"));
    assertThat(afterwards()).isEmpty();
  }

  @Test
  void a_setting_that_is_neither_stops_the_start() {
    assertThatThrownBy(() -> start(before, "overwrite"))
        .isInstanceOf(PlaybookFault.class)
        .hasMessageContaining("BREAKWATER_PLAYBOOK_LATER is 'overwrite'")
        .hasMessageContaining("Write keep or replace.");
  }

  private void start(String yaml, String later) throws IOException {
    Path file = Files.writeString(folder.resolve("playbook.yaml"), yaml);
    new PlaybookStart(
            bean(VersionTable.class),
            bean(PlaybookDocument.class),
            bean(Clock.class),
            bean(TransactionTemplate.class),
            file.toString(),
            later)
        .start();
  }

  private Version write(String yaml, Optional<Instant> from) {
    return versions()
        .put(
            CALLER,
            Seen.version(versions().edition(CALLER)),
            new Draft(yaml, "A test", from, false, Optional.of(LaterVersions.REPLACE)))
        .orThrow();
  }

  private Optional<String> afterwards() {
    List<Version> all = versions().all(CALLER);
    return Afterwards.of(all.getFirst(), all).sentence();
  }

  private int newest() {
    return versions().all(CALLER).getFirst().number();
  }

  private String inForce() {
    return versions().text(CALLER, versions().inForce(CALLER).number());
  }

  private String changed(String note) {
    return before + "\n# " + note + "\n";
  }

  private Versions versions() {
    return bean(Versions.class);
  }
}
