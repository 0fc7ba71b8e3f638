package breakwater.playbook;

import breakwater.journal.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The text of a playbook, read section by section by those who own the sections. */
final class PlaybookDocument {
  /** 256 Ki characters: some hundred times the default playbook. */
  static final int MAX_CHARACTERS = 256 * 1024;

  private static final int MAX_DEPTH = 20;

  private final List<SectionReader<?>> readers;

  PlaybookDocument(List<SectionReader<?>> readers) {
    this.readers = readers;
  }

  /**
   * Checks a document that is to come into force: each of its sections is known and right.
   *
   * @throws PlaybookFault when it cannot be right
   */
  void check(String yaml) {
    Map<?, ?> sections = parse(yaml);
    read("check", sections);
    for (Object key : sections.keySet()) {
      if (readers.stream().noneMatch(r -> r.name().equals(key))) {
        throw new PlaybookFault(
            String.valueOf(key),
            "The playbook has a section '%s', which nothing reads. Known are: %s."
                .formatted(
                    key,
                    readers.stream()
                        .map(SectionReader::name)
                        .sorted()
                        .collect(Collectors.joining(", "))));
      }
    }
  }

  /** Reads a stored document; sections that only a newer release knows are left alone. */
  Rules read(String version, String yaml) {
    return read(version, parse(yaml));
  }

  private Rules read(String version, Map<?, ?> document) {
    var sections = new HashMap<Class<?>, Object>();
    for (SectionReader<?> reader : readers) {
      sections.put(reader.type(), section(reader, document));
    }
    return new PlaybookRules(version, Map.copyOf(sections));
  }

  private static <S> S section(SectionReader<S> reader, Map<?, ?> document) {
    if (!document.containsKey(reader.name())) {
      return reader.missing();
    }
    Section section = Section.of(reader.name(), document.get(reader.name()));
    S read = reader.read(section);
    section.nothingElse();
    return read;
  }

  private static Map<?, ?> parse(String yaml) {
    try {
      if (new Yaml(new SafeConstructor(limits())).load(yaml) instanceof Map<?, ?> map) {
        return map;
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new PlaybookFault(
          "",
          "The playbook cannot be read: %s in line %d. Correct that line."
              .formatted(e.getProblem(), line));
    } catch (YAMLException e) {
      throw new PlaybookFault("", "The playbook cannot be read: %s.".formatted(e.getMessage()));
    }
    throw new PlaybookFault("", "The playbook is empty. Write sections, each with its key.");
  }

  private static LoaderOptions limits() {
    var limits = new LoaderOptions();
    limits.setCodePointLimit(MAX_CHARACTERS);
    limits.setNestingDepthLimit(MAX_DEPTH);
    limits.setMaxAliasesForCollections(0);
    limits.setAllowDuplicateKeys(false);
    limits.setAllowRecursiveKeys(false);
    return limits;
  }
}
