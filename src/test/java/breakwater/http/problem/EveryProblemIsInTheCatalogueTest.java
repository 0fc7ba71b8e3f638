package breakwater.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** api.md, "Errors": each type has a page that explains it. Reads the code for the types in use. */
class EveryProblemIsInTheCatalogueTest {
  private static final Pattern USE =
      Pattern.compile(
          "(?:Refusal\\.(?:notFound|conflict|invalid)\\(|new Refusal\\(\\s*Refusal\\.Kind\\.\\w+,"
              + "|new Malformed\\(|answer\\(\\s*request,\\s*\\w+,)\\s*\"([a-z0-9-]+)\"");

  @Test
  void everyTypeThatTheCodeUsesIsExplained() throws IOException {
    List<String> missing = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (Path file : sources()) {
      Matcher use = USE.matcher(Files.readString(file));
      while (use.find()) {
        used.add(use.group(1));
        if (Catalogue.find(use.group(1)).isEmpty()) {
          missing.add(use.group(1) + " in " + file.getFileName());
        }
      }
    }
    assertThat(missing).as("add them to DoorKinds").isEmpty();
    assertThat(used).contains("stale", "person-unknown", "forbidden", "too-many-requests");
  }

  @Test
  void noKindStandsThereTwice() {
    assertThat(
            Stream.of(
                    HttpKinds.ALL,
                    DoorKinds.ALL,
                    PeopleKinds.ALL,
                    ClimbKinds.ALL,
                    EngineKinds.ALL,
                    PageKinds.ALL)
                .flatMap(List::stream))
        .extracting(Kind::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void eachKindSaysWhatItMeansAndWhatToDo() {
    assertThat(Catalogue.all())
        .allSatisfy(
            kind -> {
              assertThat(kind.name()).matches("[a-z]+(-[a-z]+)*");
              assertThat(kind.status()).isBetween(400, 503);
              assertThat(kind.title()).isNotBlank().doesNotEndWith(".");
              assertThat(kind.meaning()).endsWith(".");
            });
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
