package breakwater.playbook.language;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.playbook.PlaybookDocument;
import breakwater.playbook.Problem;
import breakwater.playbook.language.Key.Type;
import breakwater.playbook.text.YamlAddition;
import breakwater.playbook.text.YamlTree;
import breakwater.playbook.versions.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * {@code docs/playbook.md} says of each key what its reader asks for: {@code -Dlanguage.write=true}
 * writes its tables. Its examples pass the product's own check, and together ask for every key.
 */
class PlaybookIsDocumentedTest extends Product {
  private static final Path FILE = Path.of("docs/playbook.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final Pattern TABLE =
      Pattern.compile("(?s)<!-- keys: (\\w+) -->\n(.*?)<!-- end of keys -->");

  /** Asked for only to say what to write instead. */
  private static final Set<String> REFUSED = Set.of("on_call");

  /** Whether those whom an example names work in this house is not what it shows. */
  private static final Pattern STRANGERS =
      Pattern.compile("There is no team '.*|Nobody with the id .*|Nobody .*");

  @Autowired private PlaybookDocument document;
  private final Meanings meanings = Meanings.shipped();

  private static String docs() throws IOException {
    return Files.readString(FILE);
  }

  private static List<String> examples() throws IOException {
    return EXAMPLE.matcher(docs()).results().map(match -> match.group(1)).toList();
  }

  /** The shipped playbook with the sections of an example in the place of its own. */
  private static String with(String example) {
    Set<String> sections = new TreeSet<>();
    YamlTree.of(example).root().getValue().forEach(tuple -> sections.add(YamlTree.key(tuple)));
    String yaml = Template.STANDARD.text();
    for (String section : sections) {
      yaml = YamlTree.of(yaml).plain(section).isPresent() ? without(yaml, section) : yaml;
    }
    return (sections.contains("tests") ? yaml : without(yaml, "tests")) + "\n" + example;
  }

  private static String without(String yaml, String section) {
    return YamlTree.of(yaml).plain(section).isPresent()
        ? YamlAddition.to(yaml).without("", section)
        : yaml;
  }

  @Test
  void everyExamplePassesTheCheck() throws IOException {
    List<String> examples = examples();
    assertThat(examples).hasSizeGreaterThan(15);
    var wrong = new ArrayList<String>();
    for (String example : examples) {
      document.problems(with(example)).stream()
          .filter(Problem::refuses)
          .filter(problem -> !STRANGERS.matcher(problem.reason()).matches())
          .forEach(problem -> wrong.add(problem.place() + ": " + problem.sentence()));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyKeyOfAReaderHasItsWordsAndItsRowAndNoWordsAreIdle() throws IOException {
    Map<String, Map<String, List<Key>>> keys = keys();
    var used = new TreeSet<String>();
    var wordless = new TreeSet<String>();
    keys.forEach(
        (place, all) ->
            all.keySet()
                .forEach(
                    key ->
                        meanings
                            .entry(place, key)
                            .ifPresentOrElse(used::add, () -> wordless.add(place + "." + key))));
    assertThat(wordless).isEmpty();
    assertThat(meanings.places()).containsExactlyInAnyOrderElementsOf(used);
    var unread = new TreeSet<String>();
    keys.forEach(
        (place, all) ->
            all.forEach(
                (key, read) -> {
                  if (read.stream().allMatch(it -> it.type() == Type.UNREAD)) {
                    unread.add(place + "." + key);
                  }
                }));
    assertThat(
            unread.stream()
                .filter(
                    it -> !it.matches(".*\\.(pause|targets|least_remaining_after_change)\\..*")))
        .as("No example shows these")
        .isEmpty();

    String docs = docs();
    String right =
        TABLE
            .matcher(docs)
            .replaceAll(
                match ->
                    java.util.regex.Matcher.quoteReplacement(
                        "<!-- keys: %s -->\n%s<!-- end of keys -->"
                            .formatted(match.group(1), table(match.group(1), keys))));
    if (Boolean.getBoolean("language.write")) {
      Files.writeString(FILE, right);
    }
    assertThat(docs()).as("write it anew with -Dlanguage.write=true").isEqualTo(right);
    assertThat(TABLE.matcher(docs).results().map(MatchResult::toString)).hasSize(16);
    Set<String> sections =
        TABLE.matcher(docs).results().map(match -> match.group(1)).collect(Collectors.toSet());
    assertThat(sections).containsAll(keys.getOrDefault("", Map.of()).keySet());
  }

  /** By the place of their mapping, as the examples and the shipped playbook ask for them. */
  private Map<String, Map<String, List<Key>>> keys() throws IOException {
    var keys = new LinkedHashMap<String, Map<String, List<Key>>>();
    Stream.concat(
            Stream.of(Template.STANDARD.text()),
            examples().stream().map(PlaybookIsDocumentedTest::with))
        .map(document::asked)
        .forEach(
            asked ->
                asked.places().stream()
                    .filter(place -> !place.endsWith(".attributes")) // named by each house
                    .forEach(
                        place ->
                            asked.in(place).stream()
                                .filter(key -> !REFUSED.contains(key.name()))
                                .forEach(
                                    key ->
                                        keys.computeIfAbsent(
                                                Meanings.pattern(place), _ -> new LinkedHashMap<>())
                                            .computeIfAbsent(key.name(), _ -> new ArrayList<>())
                                            .add(key))));
    return keys;
  }

  private String table(String section, Map<String, Map<String, List<Key>>> keys) {
    var table = new StringBuilder();
    boolean conditions = section.equals("when");
    if (!conditions) {
      table.append(meanings.of("", section).orElseThrow().means()).append(".\n\n");
    }
    table.append("| key | what stands there | without it | what it means |\n|---|---|---|---|\n");
    var seen = new LinkedHashSet<String>();
    keys.forEach(
        (place, all) -> {
          boolean here =
              conditions
                  ? place.endsWith(".when")
                  : place.matches(Pattern.quote(section) + "([.\\[].*)?")
                      && !place.contains("when");
          if (here) {
            String before =
                conditions
                    ? ""
                    : place.length() > section.length()
                        ? place.substring(section.length() + 1) + "."
                        : "";
            all.forEach(
                (key, read) -> {
                  if (seen.add(before + key)) {
                    table.append(row(before + key, place, key, read));
                  }
                });
          }
        });
    return table.toString();
  }

  private String row(String shown, String place, String key, List<Key> read) {
    Meaning meaning = meanings.of(place, key).orElseThrow();
    String stands =
        read.stream()
            .map(PlaybookIsDocumentedTest::stands)
            .filter(it -> !it.isEmpty())
            .distinct()
            .collect(Collectors.joining(", or "));
    boolean absent =
        read.stream().anyMatch(Key::optional)
            || read.stream().anyMatch(it -> it.type() == Type.ROWS)
            || (meaning.add().isPresent() && read.stream().anyMatch(it -> it.type().several()));
    Optional<String> otherwise =
        read.stream().map(Key::otherwise).filter(it -> !it.isEmpty()).findFirst();
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            shown,
            stands.isEmpty() ? "as above" : stands,
            otherwise.map("`%s`"::formatted).orElse(absent ? "–" : "must be there"),
            meaning.means());
  }

  private static String stands(Key key) {
    if (key.type() == Type.UNREAD) {
      return "";
    }
    String of =
        switch (key.of()) {
          case "TEAM" -> key.type().several() ? "teams" : "a team";
          case "PERSON" -> key.type().several() ? "people" : "a person";
          case "CALENDAR" -> "a calendar";
          default -> "";
        };
    boolean closed = key.of().isEmpty() && !key.choices().isEmpty();
    String values = key.choices().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    String words =
        closed
            ? (key.type().several() ? Type.SOME_OF : Type.ONE_OF).words() + " " + values
            : of.isEmpty() ? key.type().words() : of + " (" + key.type().words() + ")";
    return key.limits().isEmpty() ? words : words + ", " + key.limits();
  }
}
