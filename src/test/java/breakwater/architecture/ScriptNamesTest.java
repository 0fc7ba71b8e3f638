package breakwater.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Scripts of pages share one space of names: of two functions of one name the later silently takes
 * the place of the other. What stands in a block keeps its names for itself.
 */
class ScriptNamesTest {
  private static final Path SCRIPTS = Path.of("src/main/resources/static/assets");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^\\{$.*");
  private static final Pattern NAME =
      Pattern.compile("(?m)^(?:async )?(?:function\\*?|const|let|class) +(\\w+)");

  /** Names that are declared more than once. */
  private static List<String> twice(Map<String, String> scripts) {
    return scripts.values().stream()
        .map(script -> BLOCK.matcher(script).replaceFirst(""))
        .flatMap(script -> NAME.matcher(script).results().map(match -> match.group(1)))
        .collect(groupingBy(name -> name))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  @Test
  void noTwoScriptsDeclareOneName() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      Map<String, String> scripts =
          files
              .filter(file -> file.toString().endsWith(".js"))
              .collect(toMap(Path::toString, ScriptNamesTest::read));
      assertThat(scripts).hasSizeGreaterThan(5);
      assertThat(twice(scripts)).isEmpty();
    }
  }

  @Test
  void aNameThatIsDeclaredTwiceIsSeen() {
    String one = "'use strict';\nasync function follow() {\n  const inner = 1;\n}\nconst at = 0;\n";
    String other = "'use strict';\n{\nconst at = 1;\n}\n";
    assertThat(twice(Map.of("a.js", one, "b.js", "function follow(page) {}\n", "c.js", other)))
        .containsExactly("follow");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
