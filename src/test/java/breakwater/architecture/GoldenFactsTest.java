package breakwater.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Fact;
import breakwater.journal.Unknown;
import breakwater.journal.engine.FactCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * House, rule 14: what was ever released can be read for ever. {@code golden/facts} holds a file
 * for each stored fact, one payload on each line. Lines are only ever added, by {@code mvn test
 * -Dtest=GoldenFactsTest -Dgolden.write=true}; a fact of another shape gets a new name.
 */
class GoldenFactsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/facts");

  private final Map<String, ? extends Class<? extends Fact>> facts =
      Facts.ofTheProduct().stream().collect(Collectors.toMap(Facts::name, Function.identity()));

  private final FactCodec codec = new FactCodec(List.copyOf(facts.values()));

  @Test
  void everyFactHasItsGoldenLines() throws IOException {
    Map<String, List<String>> missing = missing();
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FOLDER);
      for (var lines : missing.entrySet()) {
        Files.write(
            file(lines.getKey()),
            lines.getValue(),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
      return;
    }
    assertThat(missing).as("add them with -Dgolden.write=true").isEmpty();
  }

  @Test
  void everyReleasedFactIsReadAndWrittenAsItWas() throws IOException {
    for (String name : released()) {
      for (String line : Files.readAllLines(file(name))) {
        assertThat(rewritten(name, line)).as(name).isEqualTo(line);
      }
    }
  }

  @Test
  void aReleasedFactWhoseClassIsGoneIsSeen() {
    assertThat(rewritten("case.forgotten.v1", "{}")).isEqualTo("unknown");
  }

  @Test
  void aReleasedFactOfAnotherShapeIsSeen() {
    String name = "case.priority-set.v1";
    assertThat(rewritten(name, "{\"priority\":\"UTMOST\",\"reason\":null}")).isEqualTo("unknown");
    assertThat(rewritten(name, "{\"priority\":\"HIGH\",\"reason\":null,\"by\":\"x\"}"))
        .doesNotContain("by");
  }

  private String rewritten(String name, String line) {
    Fact fact = codec.read(name, line);
    return fact instanceof Unknown ? "unknown" : codec.write(fact);
  }

  private Map<String, List<String>> missing() throws IOException {
    Map<String, List<String>> missing = new LinkedHashMap<>();
    for (var fact : facts.entrySet()) {
      List<String> there =
          Files.exists(file(fact.getKey())) ? Files.readAllLines(file(fact.getKey())) : List.of();
      List<String> lines =
          Sample.of(fact.getValue()).stream()
              .map(codec::write)
              .filter(line -> !there.contains(line))
              .toList();
      if (!lines.isEmpty()) {
        missing.put(fact.getKey(), lines);
      }
    }
    return missing;
  }

  private static List<String> released() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .sorted()
          .toList();
    }
  }

  private static Path file(String name) {
    return FOLDER.resolve(name + ".json");
  }
}
