package breakwater.playbook;

import breakwater.playbook.Problem.Severity;
import breakwater.playbook.language.Asked;
import breakwater.playbook.text.Anchors;
import breakwater.playbook.text.YamlTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** The text of a playbook, read section by section by those who own the sections. */
@Component
public class PlaybookDocument {
  private final List<SectionReader<?>> readers;
  private final List<DocumentCheck> checks;

  PlaybookDocument(List<SectionReader<?>> readers, List<DocumentCheck> checks) {
    this.readers = readers;
    this.checks = checks;
  }

  /**
   * Checks the text alone: each of its sections is known and right.
   *
   * @throws PlaybookFault with all that is wrong
   */
  public void check(String yaml) {
    YamlTree tree = YamlTree.of(yaml);
    Problems problems = new Problems(tree);
    sections(tree, problems);
    tree.root().getValue().forEach(tuple -> known(tuple, problems));
    problems.refuse();
  }

  /** Whom a text names, in whatever section. */
  public Named named(String yaml) {
    YamlTree tree = YamlTree.of(yaml);
    Problems problems = new Problems(tree);
    sections(tree, problems);
    return problems.named();
  }

  /**
   * What may stand in a text, as far as its readers come.
   *
   * @throws PlaybookFault when it cannot be read at all
   */
  public Asked asked(String yaml) {
    YamlTree tree = YamlTree.of(yaml);
    Problems problems = new Problems(tree);
    sections(tree, problems);
    return problems.asked();
  }

  /**
   * All that is wrong or odd about a text that somebody wants to bring into force, in its order:
   * beside the text itself, whether those whom it names work here and its own tests hold.
   */
  public List<Problem> problems(String yaml) {
    return problems(yaml, false);
  }

  /** The same for whatever house: whether those whom it names work there is not judged. */
  public List<Problem> problemsAnywhere(String yaml) {
    return problems(yaml, true);
  }

  private List<Problem> problems(String yaml, boolean anyHouse) {
    List<Problem> anchors = Anchors.in(yaml);
    if (!anchors.isEmpty()) {
      return anchors;
    }
    try {
      YamlTree tree = YamlTree.of(yaml);
      Problems problems = new Problems(tree, anyHouse);
      Map<Class<?>, Object> sections = sections(tree, problems);
      tree.root().getValue().forEach(tuple -> known(tuple, problems));
      problems.judgeNew();
      if (!problems.any()) {
        var rules = new PlaybookRules("draft", Map.copyOf(sections), Map.of());
        checks.forEach(check -> check.check(rules, problems));
      }
      return problems.all();
    } catch (PlaybookFault unreadable) {
      return unreadable.problems();
    }
  }

  /**
   * Reads a stored document; sections that only a newer release knows are left alone.
   *
   * @throws PlaybookFault when it cannot be right
   */
  PlaybookRules read(String version, String yaml) {
    YamlTree tree = YamlTree.of(yaml);
    Problems problems = new Problems(tree);
    Map<Class<?>, Object> sections = sections(tree, problems);
    problems.refuse();
    return new PlaybookRules(version, Map.copyOf(sections), written(tree));
  }

  /** What stands in the text for each section. */
  private Map<Class<?>, Object> written(YamlTree tree) {
    var written = new HashMap<Class<?>, Object>();
    readers.forEach(
        reader -> tree.plain(reader.name()).ifPresent(said -> written.put(reader.type(), said)));
    return Map.copyOf(written);
  }

  /** The records of the sections that there can be. */
  Set<Class<?>> types() {
    return readers.stream().map(SectionReader::type).collect(Collectors.toUnmodifiableSet());
  }

  private Map<Class<?>, Object> sections(YamlTree tree, Problems problems) {
    var sections = new HashMap<Class<?>, Object>();
    for (SectionReader<?> reader : readers) {
      try {
        sections.put(reader.type(), section(reader, tree, problems));
      } catch (PlaybookFault fault) {
        problems.add(fault);
      } catch (IllegalArgumentException fault) {
        if (!problems.any()) {
          problems.add(
              Severity.ERROR,
              reader.name(),
              "The section %s cannot be right: %s.".formatted(reader.name(), fault.getMessage()),
              "The default playbook shows how it is written.");
        }
      }
    }
    sections.put(Named.class, problems.named());
    return sections;
  }

  private static <S> S section(SectionReader<S> reader, YamlTree tree, Problems problems) {
    Section document = Section.document(tree, problems);
    if (!document.has(reader.name())) {
      return reader.missing();
    }
    Section section = document.section(reader.name());
    S read = reader.read(section);
    section.nothingElse();
    return read;
  }

  private void known(NodeTuple tuple, Problems problems) {
    String key = YamlTree.key(tuple);
    List<String> known = readers.stream().map(SectionReader::name).sorted().toList();
    if (!known.contains(key)) {
      problems.addKey(
          key,
          "The playbook has a section '%s', which nothing reads.".formatted(key),
          Nearest.to(key, known)
              .map("Write '%s'."::formatted)
              .orElse(
                  "Known are: %s.".formatted(known.stream().collect(Collectors.joining(", ")))));
    }
  }
}
