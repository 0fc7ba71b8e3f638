package breakwater.http.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each row of the capabilities names pages, operations and tests that there are. */
class CapabilitiesAreThereTest {
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern ROW = Pattern.compile("\\| [A-Z]\\d+ \\|.*");
  private static final int PAGES = 3;
  private static final int OPERATIONS = 4;
  private static final int TESTS = 5;

  @Test
  void whatARowNamesIsThere() throws IOException {
    List<String> rows = rows(Files.readString(Path.of("docs/capabilities.md")));
    assertThat(rows).hasSizeGreaterThan(20);
    assertThat(rows.stream().flatMap(CapabilitiesAreThereTest::missing)).isEmpty();
  }

  @Test
  void whatIsNotThereIsSeen() {
    assertThat(missing("| F99 | Flying | `/wings` | `PATCH /wings/{id}` | `WingsTest` | whole |"))
        .containsExactly("F99: /wings", "F99: PATCH /wings/{id}", "F99: WingsTest");
    assertThat(missing("| F98 | Lists | `/desk` | `/cases` | `CapabilitiesAreThereTest` | whole |"))
        .isEmpty();
  }

  private static List<String> rows(String text) {
    return text.lines().filter(line -> ROW.matcher(line).matches()).toList();
  }

  private static Stream<String> missing(String row) {
    String[] cells = row.split("\\|", -1);
    Set<String> tests = tests();
    var missing = new ArrayList<String>();
    quoted(cells[PAGES]).filter(page -> !isRoute(page)).forEach(missing::add);
    quoted(cells[OPERATIONS]).filter(it -> !isOperation(it)).forEach(missing::add);
    quoted(cells[TESTS]).filter(test -> !tests.contains(test)).forEach(missing::add);
    return missing.stream().map(what -> cells[1].strip() + ": " + what);
  }

  private static Stream<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(match -> match.group(1));
  }

  private static boolean isRoute(String path) {
    return patterns().anyMatch(unnamed(path)::equals);
  }

  /** With a method before it, or the end of a path that stands before it in the row. */
  private static boolean isOperation(String written) {
    String path = unnamed(written.substring(written.indexOf('/')));
    return patterns().filter(p -> p.startsWith("/api/v1/")).anyMatch(p -> p.endsWith(path));
  }

  private static Stream<String> patterns() {
    return RightsTable.ALL.routes().stream()
        .map(route -> unnamed(route.pattern().getPatternString()));
  }

  private static String unnamed(String path) {
    return path.replaceAll("\\{[^}]*\\}", "{}");
  }

  private static Set<String> tests() {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
