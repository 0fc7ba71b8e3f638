package breakwater.intake.imports.rows;

import breakwater.intake.ImportedSection;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mappings that are shipped, and the reading and checking of a house's own. */
@Component
public class Mappings {
  /** A mapping that says nothing, to begin one from. */
  public static final Mapping NOTHING = JsonMapper.builder().build().readValue("{}", Mapping.class);

  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final MappingCheck check;
  private final Map<String, Mapping> shipped;

  public Mappings(List<ImportedSection> sections) {
    check =
        new MappingCheck(
            sections.stream()
                .collect(Collectors.toMap(ImportedSection::name, Function.identity())));
    shipped =
        resources().map(this::parse).collect(Collectors.toMap(Mapping::name, Function.identity()));
  }

  /** The shipped ones, in the order of their names. */
  public List<Mapping> shipped() {
    return shipped.values().stream().sorted(Comparator.comparing(Mapping::name)).toList();
  }

  /** A mapping without problems of its own. */
  public Answer<Mapping> find(FileAs sent) {
    return switch (read(sent.mapping()).map(sent::of)) {
      case Answer.Done<Mapping>(Mapping mapping) when !isSound(mapping) ->
          refused(check.problems(mapping, Hearer.PROGRAM));
      case Answer<Mapping> found -> found;
    };
  }

  /**
   * The same, with whatever problems it has.
   *
   * @param nameOrJson the name of a shipped mapping, or a mapping as JSON
   */
  public Answer<Mapping> read(String nameOrJson) {
    if (!nameOrJson.stripLeading().startsWith("{")) {
      return Optional.ofNullable(shipped.get(nameOrJson.strip()))
          .map(Answer::done)
          .orElseGet(() -> refused(unknown(nameOrJson)));
    }
    try {
      return Answer.done(parse(nameOrJson));
    } catch (JacksonException e) {
      return refused(List.of(Misread.sentence(e)));
    }
  }

  /** All problems of a mapping with a file's columns; of one that cannot be read, the reason. */
  public List<String> problems(Mapping mapping, Collection<String> columns) {
    return problems(mapping, columns, Hearer.PROGRAM);
  }

  public List<String> problems(Mapping mapping, Collection<String> columns, Hearer hearer) {
    return check.problems(mapping, columns, hearer);
  }

  /** All problems that it has with any file. */
  public List<String> problems(Mapping mapping, Hearer hearer) {
    return check.problems(mapping, hearer);
  }

  public Set<String> columns(Mapping mapping) {
    return check.columns(mapping);
  }

  /** Whether it can be used with any file. */
  public boolean isSound(Mapping mapping) {
    return check.problems(mapping, Hearer.PROGRAM).isEmpty();
  }

  /** The sections of other modules that it speaks of, each with what it says there. */
  public Map<ImportedSection, JsonNode> sections(Mapping mapping) {
    return check.used(mapping);
  }

  /** The shipped mapping whose columns are all in the file; of several, that which reads most. */
  public Optional<Mapping> guess(Collection<String> columns) {
    return shipped.values().stream()
        .filter(mapping -> columns.containsAll(check.columns(mapping)))
        .max(Comparator.comparingInt(mapping -> check.columns(mapping).size()));
  }

  public String write(Mapping mapping) {
    return json.writeValueAsString(mapping);
  }

  public Mapping parse(String text) {
    return json.readValue(text, Mapping.class);
  }

  private List<String> unknown(String name) {
    String shipped = String.join(", ", shipped().stream().map(Mapping::name).toList());
    return List.of(
        name.isBlank()
            ? "It is not said what the columns mean. Add ?mapping= with the name of a shipped mapping (%s) or your own as JSON; POST /api/v1/imports/preview guesses one from the file."
                .formatted(shipped)
            : "There is no mapping '%s'. Shipped are %s; or give your own as JSON."
                .formatted(RowReader.shortened(name), shipped));
  }

  private static Answer<Mapping> refused(List<String> problems) {
    return Answer.refused(Refusal.invalid("unfit-mapping", String.join(" ", problems)));
  }

  private static Stream<String> resources() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath:/mappings/*.json");
      return Stream.of(files).map(Mappings::text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Resource file) {
    try (InputStream in = file.getInputStream()) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
