package breakwater.playbook.language;

import breakwater.playbook.text.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Writes what is added to a playbook, in one line or in several, as its sample stands. */
final class Sample {
  private static final String NEW = "$new-";

  private final String source;
  private final UnaryOperator<String> fill;

  /**
   * @param source the text of which samples are parts
   * @param into the playbook, in which no new name is taken yet
   * @param known what stands for {@code $team} and {@code $person}
   */
  Sample(String source, String into, Map<String, String> known) {
    this.source = source;
    this.fill =
        word ->
            word.startsWith(NEW)
                ? free(word.substring(NEW.length()), into)
                : known.getOrDefault(word, word);
  }

  private static String free(String name, String text) {
    String candidate = "new-" + name;
    for (int i = 2; text.contains(candidate); i++) {
      candidate = "new-%s-%d".formatted(name, i);
    }
    return candidate;
  }

  /** In one line. */
  String line(Node node) {
    return switch (node) {
      case MappingNode mapping ->
          mapping.getValue().stream()
              .map(tuple -> YamlTree.key(tuple) + ": " + line(tuple.getValueNode()))
              .collect(Collectors.joining(", ", "{", "}"));
      case SequenceNode list ->
          list.getValue().stream().map(this::line).collect(Collectors.joining(", ", "[", "]"));
      default -> scalar((ScalarNode) node);
    };
  }

  /** A key with its value, from a column on. */
  List<String> lines(String key, Node value, int column) {
    String begin = " ".repeat(column) + key + ":";
    if (inOneLine(value)) {
      return List.of(begin + " " + line(value));
    }
    var lines = new ArrayList<String>();
    lines.add(begin);
    lines.addAll(
        value instanceof SequenceNode list
            ? list.getValue().stream().flatMap(row -> row(row, column + 2).stream()).toList()
            : mapping((MappingNode) value, column + 2));
    return lines;
  }

  /** A row with its dash, from a column on. */
  List<String> row(Node row, int column) {
    String dash = " ".repeat(column) + "- ";
    if (inOneLine(row)) {
      return List.of(dash + line(row));
    }
    var lines = new ArrayList<>(mapping((MappingNode) row, column + 2));
    lines.set(0, dash + lines.getFirst().strip());
    return lines;
  }

  private List<String> mapping(MappingNode mapping, int column) {
    return mapping.getValue().stream()
        .flatMap(tuple -> lines(YamlTree.key(tuple), tuple.getValueNode(), column).stream())
        .toList();
  }

  private static boolean inOneLine(Node node) {
    return !(node instanceof CollectionNode<?> several) || several.getFlowStyle() == FlowStyle.FLOW;
  }

  private String scalar(ScalarNode node) {
    int from = source.offsetByCodePoints(0, node.getStartMark().getIndex());
    int to = source.offsetByCodePoints(0, node.getEndMark().getIndex());
    return fill.apply(source.substring(from, to));
  }
}
