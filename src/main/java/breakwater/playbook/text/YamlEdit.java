package breakwater.playbook.text;

import breakwater.playbook.PlaybookFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Changes one value, or one row of a list, in the text of a playbook, and leaves every other
 * character as it is: comments, order and spacing stay.
 */
public final class YamlEdit {
  private final String text;
  private final YamlTree tree;

  private YamlEdit(String text) {
    this.text = text;
    this.tree = YamlTree.of(text);
  }

  /**
   * @throws PlaybookFault when the text cannot be read
   */
  public static YamlEdit of(String text) {
    return new YamlEdit(text);
  }

  /**
   * The text with another value.
   *
   * @param place as {@link YamlForm.Field} gives it
   * @param value of a list its texts with commas between them
   * @throws PlaybookFault when there is no such value
   */
  public String set(String place, String value) {
    Node node = node(place);
    String written =
        switch (node) {
          case ScalarNode scalar -> scalar(scalar, value.strip());
          case SequenceNode list
              when list.getValue().stream().allMatch(ScalarNode.class::isInstance) ->
              list(list, value);
          default -> throw unknown(place);
        };
    return written(node, written);
  }

  private String written(Node node, String written) {
    int from = text.offsetByCodePoints(0, node.getStartMark().getIndex());
    int to = text.offsetByCodePoints(0, end(node));
    String space = from > 0 && text.charAt(from - 1) == ':' ? " " : "";
    String edited = text.substring(0, from) + space + written + text.substring(to);
    YamlTree.of(edited);
    return edited;
  }

  /**
   * The text with something else in the place of a mapping.
   *
   * @param written in one line, such as {@code {teams: [support]}}
   * @throws PlaybookFault when there is no such mapping
   */
  public String replace(String place, String written) {
    if (!(node(place) instanceof MappingNode mapping)) {
      throw unknown(place);
    }
    int from = text.offsetByCodePoints(0, mapping.getStartMark().getIndex());
    int to = text.offsetByCodePoints(0, end(mapping));
    String edited = text.substring(0, from) + written + text.substring(to);
    YamlTree.of(edited);
    return edited;
  }

  /** The text with other texts in a list, or in the place of the one that stands for a list. */
  public String list(String place, List<String> values) {
    Node node = node(place);
    String written =
        switch (node) {
          case ScalarNode _ when values.size() == 1 -> plain(values.getFirst());
          case ScalarNode _ -> flow(values);
          case SequenceNode list -> list(list, values);
          default -> throw unknown(place);
        };
    return written(node, written);
  }

  /** The number of the first line of a row, or of the comment above it; from 0. */
  int firstLine(String place) {
    Rows rows = rows(place);
    return rows.from(rows.index());
  }

  /** The text without a row, and without the comment above it. */
  public String remove(String place) {
    Rows rows = rows(place);
    var lines = new ArrayList<>(rows.lines());
    lines.subList(rows.from(rows.index()), rows.to(rows.index())).clear();
    return joined(lines);
  }

  /** The text with a row twice, below each other. */
  public String copy(String place) {
    Rows rows = rows(place);
    var lines = new ArrayList<>(rows.lines());
    List<String> row = List.copyOf(lines.subList(rows.from(rows.index()), rows.to(rows.index())));
    lines.addAll(rows.to(rows.index()), row);
    return joined(lines);
  }

  /** The text with a row before the one that stood before it; the first stays where it is. */
  public String up(String place) {
    Rows rows = rows(place);
    if (rows.index() == 0) {
      return text;
    }
    var lines = new ArrayList<>(rows.lines());
    int from = rows.from(rows.index());
    List<String> row = List.copyOf(lines.subList(from, rows.to(rows.index())));
    lines.subList(from, rows.to(rows.index())).clear();
    lines.addAll(rows.from(rows.index() - 1), row);
    return joined(lines);
  }

  /** The lines of each row of a list that is written with dashes. */
  private record Rows(List<String> lines, List<Node> nodes, int index) {
    /** The first line, with the comment above it. */
    int from(int row) {
      int line = nodes.get(row).getStartMark().getLine();
      int least = row == 0 ? 0 : to(row - 1);
      int indent = indent(lines.get(line));
      while (line > least
          && lines.get(line - 1).strip().startsWith("#")
          && indent(lines.get(line - 1)) == indent) {
        line--;
      }
      return line;
    }

    /** The line behind the last. */
    int to(int row) {
      return lastLine(nodes.get(row)) + 1;
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private Rows rows(String place) {
    int bracket = place.lastIndexOf('[');
    if (bracket > 0
        && place.endsWith("]")
        && node(place.substring(0, bracket)) instanceof SequenceNode list
        && list.getFlowStyle() == FlowStyle.BLOCK) {
      int index = index(place.substring(bracket + 1, place.length() - 1));
      if (index >= 0 && index < list.getValue().size()) {
        return new Rows(text.lines().toList(), list.getValue(), index);
      }
    }
    throw unknown(place);
  }

  private String joined(List<String> lines) {
    String edited = String.join("\n", lines) + (text.endsWith("\n") ? "\n" : "");
    YamlTree.of(edited);
    return edited;
  }

  /** A block ends with its last value: what the reader calls its end lies behind the comments. */
  private static int end(Node node) {
    return switch (node) {
      case SequenceNode list
          when list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty() ->
          end(list.getValue().getLast());
      case MappingNode mapping
          when mapping.getFlowStyle() == FlowStyle.BLOCK && !mapping.getValue().isEmpty() ->
          end(mapping.getValue().getLast().getValueNode());
      default -> node.getEndMark().getIndex();
    };
  }

  static int lastLine(Node node) {
    return switch (node) {
      case MappingNode mapping
          when mapping.getFlowStyle() == FlowStyle.BLOCK && !mapping.getValue().isEmpty() ->
          lastLine(mapping.getValue().getLast().getValueNode());
      case SequenceNode list
          when list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty() ->
          lastLine(list.getValue().getLast());
      default ->
          node.getEndMark().getColumn() == 0
                  && node.getEndMark().getLine() > node.getStartMark().getLine()
              ? node.getEndMark().getLine() - 1
              : node.getEndMark().getLine();
    };
  }

  private Node node(String place) {
    return PlaceFinder.node(tree.root(), place).orElseThrow(() -> unknown(place));
  }

  private static PlaybookFault unknown(String place) {
    return new PlaybookFault(
        place,
        "There is nothing at %s that a form could change.".formatted(place),
        "Change it in the text.");
  }

  private static int index(String digits) {
    return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : -1;
  }

  private static String scalar(ScalarNode node, String value) {
    if (Tag.BOOL.equals(node.getTag())) {
      return value.equals("true") || value.equals("on") ? "true" : "false";
    }
    return Tag.INT.equals(node.getTag()) && value.matches("-?[0-9]{1,12}") ? value : plain(value);
  }

  private static String list(SequenceNode node, String value) {
    return list(
        node,
        Arrays.stream(value.split(",", -1)).map(String::strip).filter(i -> !i.isEmpty()).toList());
  }

  private static String list(SequenceNode node, List<String> items) {
    if (node.getFlowStyle() != FlowStyle.BLOCK || items.isEmpty()) {
      return flow(items);
    }
    String indent = "\n" + " ".repeat(node.getStartMark().getColumn());
    return items.stream().map(i -> "- " + plain(i)).collect(Collectors.joining(indent));
  }

  private static String flow(List<String> items) {
    return items.stream().map(YamlEdit::plain).collect(Collectors.joining(", ", "[", "]"));
  }

  /** Without quotes where it means the same. */
  private static String plain(String value) {
    boolean safe =
        value.matches(
                "[A-Za-z][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*|[0-9]+ [A-Za-z0-9"
                    + " ]*[A-Za-z0-9]|[0-9]+ ?%")
            && !value.matches("(?i)true|false|yes|no|on|off|null|y|n");
    return safe ? value : quoted(value);
  }

  private static String quoted(String value) {
    return value
        .codePoints()
        .mapToObj(
            c ->
                switch (c) {
                  case '"' -> "\\\"";
                  case '\\' -> "\\\\";
                  case '\n' -> "\\n";
                  default -> c < ' ' ? " " : Character.toString(c);
                })
        .collect(Collectors.joining("", "\"", "\""));
  }
}
