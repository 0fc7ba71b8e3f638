package breakwater.http.rights;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.people.Right;
import breakwater.people.Undelegated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/rights.md} as the table says: {@code -Drights.write=true} writes it. */
class RightsAreDocumentedTest {
  private static final Path DOCUMENT = Path.of("docs/rights.md");

  @Test
  void theDocumentIsWhatTheTableSays() throws IOException {
    if (Boolean.getBoolean("rights.write")) {
      Files.writeString(DOCUMENT, document());
    }
    assertThat(Files.readString(DOCUMENT))
        .as("write it anew with -Drights.write=true")
        .isEqualTo(document());
  }

  @Test
  void aLineThatIsNotThereIsNoLine() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> RightsTable.ALL.line("POST", "/nowhere"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String document() {
    return """
    # Who may do what

    Written by `RightsAreDocumentedTest` from the table in `breakwater.http.rights`, which decides every request;
    do not change it by hand. *Needs* is a right, and behind it who holds it; *a token's scope* is what a token must be
    for. A session may do all that its person may. What is not in this table is answered with 404.

    """
        + section("Pages", true)
        + "\n"
        + section("API", false);
  }

  private static String section(String title, boolean pages) {
    return "## "
        + title
        + "\n\n| method | path | needs | held by | a token's scope |\n|---|---|---|---|---|\n"
        + RightsTable.ALL.routes().stream()
            .filter(route -> route.page() == pages)
            .map(RightsAreDocumentedTest::line)
            .sorted()
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String line(Route route) {
    return "| %s | `%s` | %s |"
        .formatted(
            route.method().equals(Route.ANY) ? "any" : route.method(),
            route.pattern().getPatternString(),
            needs(route));
  }

  private static String needs(Route route) {
    return switch (route.access()) {
      case Access.Strangers _ -> "nothing | strangers too | none";
      case Access.Everybody _ -> "to be signed in | everybody | " + route.scope();
      case Access.Holding(Right right) -> named(right, "") + scope(route, right);
      case Access.OneselfOr(Right right) ->
          named(right, ", and whom the path names") + scope(route, right);
    };
  }

  private static String named(Right right, String beside) {
    return right.name()
        + " | "
        + right.holders().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + beside
        + " | ";
  }

  private static String scope(Route route, Right right) {
    return right instanceof Undelegated ? route.scope() + " and ADMIN" : route.scope().name();
  }
}
