package breakwater.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Fact;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A timeline has a sentence of its own for each fact, of what that fact holds. */
class EveryFactIsToldTest {
  private static final Path TELLINGS = Path.of("src/main/java/breakwater/web/Tellings.java");
  private static final Pattern LINE =
      Pattern.compile("^ {6}([a-z]+\\.[a-z-]+) *\\|[^|]*\\|([^|]*)\\|(.*)$", Pattern.MULTILINE);
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

  @Test
  void no_fact_is_told_by_its_stored_name() throws IOException {
    var untold = new TreeSet<>(facts().keySet());
    untold.removeAll(tellings().keySet());
    assertThat(untold).isEmpty();
  }

  @Test
  void each_sentence_tells_of_what_its_fact_holds() throws IOException {
    Map<String, Set<String>> facts = facts();
    tellings().forEach((name, places) -> assertThat(facts.get(name)).as(name).containsAll(places));
  }

  private static Map<String, Set<String>> tellings() throws IOException {
    var tellings = new LinkedHashMap<String, Set<String>>();
    Matcher lines = LINE.matcher(Files.readString(TELLINGS));
    while (lines.find()) {
      Set<String> places = new HashSet<>();
      PLACE.matcher(lines.group(2)).results().map(place -> place.group(1)).forEach(places::add);
      String quoted = lines.group(3).strip();
      if (!quoted.isEmpty()) {
        places.add(quoted);
      }
      tellings.put(lines.group(1), places);
    }
    return tellings;
  }

  private static Map<String, Set<String>> facts() {
    return Facts.ofTheProduct().stream()
        .collect(
            Collectors.toMap(
                fact -> Facts.name(fact).replaceFirst("\\.v[0-9]+$", ""),
                EveryFactIsToldTest::components));
  }

  private static Set<String> components(Class<? extends Fact> fact) {
    return Arrays.stream(fact.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toUnmodifiableSet());
  }
}
