package breakwater.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** House, section 2: small files, small packages, and no room for things that belong nowhere. */
class HouseShapeTest {
  private static final int MOST_FILES = 25;
  private static final int MOST_LINES = 400;

  /** Packages that were too full when this guard was set up: they may shrink, not grow. */
  private static final Map<String, Integer> CROWDED =
      Map.of(
          // The vocabulary of the whole product.
          "breakwater.journal", 42,
          "breakwater.journal.engine", 39,
          "breakwater.escalation", 27);

  private static final Pattern TESTS =
      Pattern.compile("^ +@(Test|ParameterizedTest|TestFactory|Property)\\b", Pattern.MULTILINE);

  private static final Set<String> NOWHERE =
      Set.of("common", "commons", "util", "utils", "core", "config", "service", "services", "misc");

  @Test
  void noPackageHoldsWhatBelongsNowhere() {
    assertThat(nowhere(Sources.MAIN)).isEmpty();
  }

  @Test
  void everyPackageSaysThatNothingInItIsNull() {
    assertThat(withoutNullMarked(Sources.MAIN)).isEmpty();
    assertThat(withoutNullMarked(Sources.TEST.resolve("breakwater/behaviour"))).isEmpty();
  }

  @Test
  void noPackageIsTooFull() {
    assertThat(tooFull(Sources.MAIN, MOST_FILES)).isEmpty();
  }

  @Test
  void noFileIsTooLong() {
    assertThat(tooLong(Sources.MAIN, MOST_LINES)).isEmpty();
    assertThat(tooLong(Sources.TEST, MOST_LINES)).isEmpty();
  }

  @Test
  void everyTestHasANameByWhichItIsRun() {
    assertThat(neverRun(Sources.TEST)).containsExactlyInAnyOrder("Pictures", "Forgotten");
  }

  @Test
  void whatIsPlantedIsSeen() {
    Path planted = Sources.TEST.resolve("breakwater/architecture/planted/shape");
    assertThat(nowhere(planted)).containsExactly("util");
    assertThat(withoutNullMarked(planted)).hasSize(1).first().asString().endsWith("unmarked");
    assertThat(tooFull(planted, 2)).hasSize(1);
    assertThat(tooLong(planted, 8)).containsExactly("Wordy.java");
    assertThat(neverRun(planted)).containsExactly("Forgotten");
  }

  private static List<String> nowhere(Path root) {
    return packages(root).keySet().stream()
        .map(folder -> folder.getFileName().toString())
        .filter(NOWHERE::contains)
        .toList();
  }

  private static List<Path> withoutNullMarked(Path root) {
    return packages(root).keySet().stream().filter(folder -> !isNullMarked(folder)).toList();
  }

  private static boolean isNullMarked(Path folder) {
    Path info = folder.resolve("package-info.java");
    return Files.exists(info) && Sources.read(info).contains("NullMarked");
  }

  private static List<String> tooFull(Path root, int most) {
    return packages(root).entrySet().stream()
        .filter(files -> files.getValue() > CROWDED.getOrDefault(name(files.getKey()), most))
        .map(files -> name(files.getKey()) + " holds " + files.getValue() + " files")
        .toList();
  }

  private static List<String> tooLong(Path root, int most) {
    return Sources.under(root).stream()
        .filter(file -> Sources.read(file).lines().count() > most)
        .map(file -> file.getFileName().toString())
        .toList();
  }

  /** Classes with tests that Maven does not take for tests: it goes by their names. */
  private static List<String> neverRun(Path root) {
    return Sources.under(root).stream()
        .filter(file -> TESTS.matcher(Sources.read(file)).find())
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .filter(name -> !name.endsWith("Test") && !name.endsWith("IT"))
        .toList();
  }

  /** Folders with the number of their Java files, without {@code package-info}. */
  private static Map<Path, Integer> packages(Path root) {
    return Sources.under(root).stream()
        .collect(
            Collectors.groupingBy(
                Path::getParent,
                TreeMap::new,
                Collectors.summingInt(file -> file.endsWith("package-info.java") ? 0 : 1)));
  }

  private static String name(Path folder) {
    return Sources.className(folder);
  }
}
