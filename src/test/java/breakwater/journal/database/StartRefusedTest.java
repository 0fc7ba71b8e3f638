package breakwater.journal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each refusal says what is true and what to do. */
class StartRefusedTest {

  @Test
  void aFolderInUseIsRefusedNamingTheProcess(@TempDir Path path) {
    DataFolder folder = DataFolder.at(path.resolve("data"));
    try (FolderLock held = FolderLock.tryTake(folder).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(FolderLock.tryTake(folder)).isEmpty();
      assertThat(FolderLock.inUse(folder))
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .extracting(StartRefused::remedy)
          .asString()
          .contains("Stop that process", "BREAKWATER_DATA");
    }
    try (FolderLock again = FolderLock.tryTake(folder).orElseThrow()) {
      assertThat(again).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"15.0", "15.4 (Debian 15.4-1)", "18beta1", "18.6"})
  void aPostgresThatIsNewEnoughIsWelcome(String version) {
    assertThatNoException().isThrownBy(() -> OldestPostgres.check(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.6.24", "14.22 (Debian 14.22-1)"})
  void anOlderPostgresIsRefused(String version) {
    assertThatThrownBy(() -> OldestPostgres.check(version))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(version)
        .hasMessageContaining("15 or newer");
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, /postgres-linux-x86_64.txz",
    "Linux, aarch64, /postgres-linux-arm_64.txz",
    "Mac OS X, aarch64, /postgres-darwin-arm_64.txz"
  })
  void eachMachineHasItsArchive(String system, String processor, String archive) {
    assertThat(Programs.archiveName(system, processor)).isEqualTo(archive);
  }
}
