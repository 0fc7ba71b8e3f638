package breakwater.playbook.versions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakwater.behaviour.Product;
import breakwater.calendar.LaterVersions;
import breakwater.journal.Clock;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import breakwater.playbook.PlaybookDocument;
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
        .isInstanceOf(FileNotBrought.class)
        .hasMessageContaining(
            "BREAKWATER_PLAYBOOK_LATER is 'overwrite'; it may be keep or replace");
  }

  @Test
  void a_file_that_is_not_there_stops_the_start() {
    Path nowhere = folder.resolve("nowhere.yaml");

    assertThatThrownBy(() -> start(nowhere, ""))
        .isInstanceOf(FileNotBrought.class)
        .hasMessage(
            "The playbook %s, which BREAKWATER_PLAYBOOK names, is not there.".formatted(nowhere));
  }

  @Test
  void a_file_in_other_characters_stops_the_start() throws IOException {
    Path file = Files.writeString(folder.resolve("latin.yaml"), "# Müller", ISO_8859_1);

    assertThatThrownBy(() -> start(file, ""))
        .isInstanceOf(FileNotBrought.class)
        .hasMessageEndingWith("is not written in UTF-8.");
  }

  @Test
  void a_file_is_checked_as_a_person_s_text_is_and_all_that_is_wrong_is_said() {
    assertThatThrownBy(() -> start(before + "\nno_section: 1\nnor_this: 2\n", ""))
        .hasMessageContaining("cannot come into force:\nLine ")
        .hasMessageContaining("'no_section', which nothing reads")
        .hasMessageContaining("'nor_this', which nothing reads");
    assertThatThrownBy(
            () -> start(before.replaceFirst("call: ENGINEERING", "call: MANAGEMENT"), ""))
        .hasMessageContaining("The test 'A critical case climbs at once' fails");
    assertThatThrownBy(
            () -> start(before.replaceFirst("owners: \\{", "owners: {people: [nobody], "), ""))
        .hasMessageContaining("nobody");
    assertThat(inForce()).isEqualTo(before);
  }

  private void start(String yaml, String later) throws IOException {
    start(Files.writeString(folder.resolve("playbook.yaml"), yaml), later);
  }

  private void start(Path file, String later) {
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
