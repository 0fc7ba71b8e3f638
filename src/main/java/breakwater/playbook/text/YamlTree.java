package breakwater.playbook.text;

import breakwater.playbook.PlaybookFault;
import breakwater.playbook.Problem;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The text of a playbook as a tree in which everything knows its line and column. Nothing of it is
 * made into an object of Java; tags, aliases and merges are refused.
 */
public final class YamlTree {
  /** 256 Ki characters: some hundred times the default playbook. */
  public static final int MAX_CHARACTERS = 256 * 1024;

  private static final int MAX_DEPTH = 20;
  private static final Set<Tag> TAGS =
      Set.of(
          Tag.STR,
          Tag.BOOL,
          Tag.INT,
          Tag.FLOAT,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.MAP,
          Tag.SEQ,
          Tag.MERGE);

  private final String text;
  private final MappingNode root;

  private YamlTree(String text, MappingNode root) {
    this.text = text;
    this.root = root;
  }

  /**
   * @throws PlaybookFault when the text is no mapping, or more than we read
   */
  public static YamlTree of(String text) {
    if (text.codePointCount(0, text.length()) > MAX_CHARACTERS) {
      throw unreadable(
          1, 1, "it has more than %d characters".formatted(MAX_CHARACTERS), "Shorten it.");
    }
    try {
      Node node = new Yaml(new SafeConstructor(limits())).compose(new StringReader(text));
      if (node instanceof MappingNode mapping) {
        var tree = new YamlTree(text, mapping);
        tree.check(mapping);
        return tree;
      }
      if (node instanceof SequenceNode
          || node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())) {
        throw unreadable(
            1,
            1,
            node instanceof SequenceNode
                ? "it is a list, and not sections"
                : "it is one text, and not sections",
            "Write sections, each with its key: triggers, and below it, indented, what belongs to"
                + " it.");
      }
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw unreadable(
          mark == null ? 1 : mark.getLine() + 1,
          mark == null ? 1 : mark.getColumn() + 1,
          YamlAdvice.reason(e),
          YamlAdvice.instead(e));
    } catch (YAMLException e) {
      throw unreadable(1, 1, YamlAdvice.reason(e), YamlAdvice.instead(e));
    }
    throw new PlaybookFault(
        List.of(
            new Problem(
                Problem.Severity.ERROR,
                1,
                1,
                "",
                "The playbook is empty.",
                "Write sections, each with its key.")));
  }

  /** What stands under a key of the document, as values that can be compared. */
  public Optional<Object> plain(String key) {
    return root.getValue().stream()
        .filter(tuple -> key(tuple).equals(key))
        .map(tuple -> plain(tuple.getValueNode()))
        .findFirst();
  }

  private static Object plain(Node node) {
    return switch (node) {
      case MappingNode mapping ->
          mapping.getValue().stream()
              .collect(
                  Collectors.toMap(
                      tuple -> plain(tuple.getKeyNode()), tuple -> plain(tuple.getValueNode())));
      case SequenceNode sequence -> sequence.getValue().stream().map(YamlTree::plain).toList();
      case ScalarNode scalar -> scalar.getTag() + " " + scalar.getValue();
      default -> throw new IllegalArgumentException("A playbook holds no " + node.getTag());
    };
  }

  public MappingNode root() {
    return root;
  }

  /** The text of a key; empty when it is no text. */
  public static String key(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
  }

  /** The problem with the line and column of its place, or of what is nearest around it. */
  public Problem placed(Problem problem) {
    return placed(problem, PlaceFinder.find(root, problem.place(), false));
  }

  /** The same, for a key that should not be there. */
  public Problem placedAtKey(Problem problem) {
    return placed(problem, PlaceFinder.find(root, problem.place(), true));
  }

  /** The line, from 1, of a place, or of what is nearest around it. */
  public int line(String place) {
    return PlaceFinder.find(root, place, false).getLine() + 1;
  }

  private static Problem placed(Problem problem, Mark mark) {
    return new Problem(
        problem.severity(),
        mark.getLine() + 1,
        mark.getColumn() + 1,
        problem.place(),
        problem.reason(),
        problem.instead());
  }

  /** The line and column, from 1, of a line and column within the text of a scalar. */
  public Position within(ScalarNode scalar, int line, int column) {
    Mark start = scalar.getStartMark();
    return switch (scalar.getScalarStyle()) {
      case LITERAL -> {
        int first = start.getLine() + 1;
        yield new Position(first + line, indent(first) + column);
      }
      case FOLDED -> new Position(start.getLine() + 1, start.getColumn() + 1);
      case SINGLE_QUOTED, DOUBLE_QUOTED ->
          isOneLine(scalar)
              ? new Position(start.getLine() + 1, start.getColumn() + 1 + column)
              : new Position(start.getLine() + 1, start.getColumn() + 1);
      case PLAIN, JSON_SCALAR_STYLE ->
          isOneLine(scalar)
              ? new Position(start.getLine() + 1, start.getColumn() + column)
              : new Position(start.getLine() + 1, start.getColumn() + 1);
    };
  }

  /** From 1. */
  public record Position(int line, int column) {}

  private static boolean isOneLine(ScalarNode scalar) {
    return scalar.getStartMark().getLine() == scalar.getEndMark().getLine();
  }

  private int indent(int line) {
    return text.lines()
        .skip(line)
        .findFirst()
        .map(l -> l.length() - l.stripLeading().length())
        .orElse(0);
  }

  private void check(Node node) {
    if (!TAGS.contains(node.getTag())) {
      throw at(
          node,
          "the tag %s means nothing here".formatted(node.getTag().getValue()),
          "Leave it out.");
    }
    switch (node) {
      case MappingNode mapping -> keys(mapping);
      case SequenceNode sequence -> sequence.getValue().forEach(this::check);
      default -> {}
    }
  }

  private void keys(MappingNode mapping) {
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      if (!(key instanceof ScalarNode scalar)) {
        throw at(key, "a key must be a text", "Write a name and a colon.");
      }
      if (!seen.add(scalar.getValue())) {
        throw at(
            key,
            "the key '%s' is given twice in one place".formatted(scalar.getValue()),
            "Keep one of the two.");
      }
      check(tuple.getValueNode());
    }
  }

  private static PlaybookFault at(Node node, String reason, String instead) {
    Mark mark = node.getStartMark();
    return unreadable(mark.getLine() + 1, mark.getColumn() + 1, reason, instead);
  }

  private static PlaybookFault unreadable(int line, int column, String reason, String instead) {
    return new PlaybookFault(
        List.of(
            new Problem(
                Problem.Severity.ERROR,
                line,
                column,
                "",
                "The playbook cannot be read: %s.".formatted(reason),
                instead)));
  }

  static LoaderOptions limits() {
    var limits = new LoaderOptions();
    limits.setCodePointLimit(MAX_CHARACTERS);
    limits.setNestingDepthLimit(MAX_DEPTH);
    limits.setMaxAliasesForCollections(0);
    limits.setAllowDuplicateKeys(false);
    limits.setAllowRecursiveKeys(false);
    return limits;
  }

  /** Empty when the node is absent or says nothing. */
  public static Optional<Node> something(@Nullable Node node) {
    return Optional.ofNullable(node).filter(n -> !Tag.NULL.equals(n.getTag()));
  }
}
