package breakwater.playbook.text;

import breakwater.playbook.PlaybookFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Adds a key or a row to the text of a playbook, or takes a key away; all else stays as it is. */
public final class YamlAddition {
  private final String text;
  private final MappingNode root;

  private YamlAddition(String text) {
    this.text = text;
    this.root = YamlTree.of(text).root();
  }

  /**
   * @throws PlaybookFault when the text cannot be read
   */
  public static YamlAddition to(String text) {
    return new YamlAddition(text);
  }

  /**
   * What is added, as it is written.
   *
   * @param line in one line: a value, or a row
   * @param lines in lines of its own, which begin at a column
   */
  public record Written(String line, IntFunction<List<String>> lines) {}

  /** The text with a key more at the end of a mapping, or with its value where it has none. */
  public String key(String place, String key, Written written) {
    if (!(node(place) instanceof MappingNode mapping)) {
      throw nothing(place);
    }
    Optional<NodeTuple> there = tuple(mapping, key);
    if (there.isPresent()) {
      if (YamlTree.something(there.get().getValueNode()).isPresent()) {
        throw nothing(place + "." + key);
      }
      int behind = offset(there.get().getKeyNode().getEndMark().getIndex());
      int colon = text.indexOf(':', behind) + 1;
      int end = offset(there.get().getValueNode().getEndMark().getIndex());
      return checked(
          text.substring(0, colon) + " " + written.line() + text.substring(Math.max(colon, end)));
    }
    if (mapping.getFlowStyle() == FlowStyle.FLOW) {
      return within(mapping, key + ": " + written.line(), mapping.getValue().size());
    }
    int column = mapping.getValue().getFirst().getKeyNode().getStartMark().getColumn();
    List<String> lines = new ArrayList<>(written.lines().apply(column));
    if (mapping == root) {
      lines.addFirst("");
      return behind(text.lines().toList().size(), lines);
    }
    return behind(YamlEdit.lastLine(mapping) + 1, lines);
  }

  /** How many rows a list has. */
  public int rows(String place) {
    return node(place) instanceof SequenceNode list ? list.getValue().size() : 0;
  }

  /**
   * The text with a row more.
   *
   * @param before the number of the row before which it stands; as many as there are = the last
   */
  public String row(String place, int before, Written written) {
    Node node = node(place);
    boolean flow =
        around(place) instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.FLOW;
    if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
      if (list.getFlowStyle() == FlowStyle.FLOW) {
        return within(list, written.line(), before);
      }
      List<String> lines = written.lines().apply(list.getStartMark().getColumn());
      return before < list.getValue().size()
          ? behind(YamlEdit.of(text).firstLine("%s[%d]".formatted(place, before)), lines)
          : behind(YamlEdit.lastLine(list) + 1, lines);
    }
    if (flow) {
      return replaced(node, "[" + written.line() + "]");
    }
    int line = node.getEndMark().getLine();
    int column = keyColumn(place) + 2;
    String without = node instanceof SequenceNode ? replaced(node, "") : text;
    return new YamlAddition(without).behind(line + 1, written.lines().apply(column));
  }

  /** The text without a key and its value. */
  public String without(String place, String key) {
    if (!(node(place) instanceof MappingNode mapping) || tuple(mapping, key).isEmpty()) {
      throw nothing(place);
    }
    int index = mapping.getValue().indexOf(tuple(mapping, key).get());
    NodeTuple tuple = mapping.getValue().get(index);
    boolean last = index == mapping.getValue().size() - 1;
    if (mapping.getFlowStyle() == FlowStyle.FLOW) {
      int from =
          last && index > 0
              ? mapping.getValue().get(index - 1).getValueNode().getEndMark().getIndex()
              : tuple.getKeyNode().getStartMark().getIndex();
      int to =
          last
              ? tuple.getValueNode().getEndMark().getIndex()
              : mapping.getValue().get(index + 1).getKeyNode().getStartMark().getIndex();
      return checked(text.substring(0, offset(from)) + text.substring(offset(to)));
    }
    if (mapping.getValue().size() == 1) {
      throw new PlaybookFault(
          place, "That is the only thing there.", "Remove what is around it instead.");
    }
    var lines = new ArrayList<>(text.lines().toList());
    int from = tuple.getKeyNode().getStartMark().getLine();
    int column = tuple.getKeyNode().getStartMark().getColumn();
    String begin = lines.get(from).substring(0, Math.min(column, lines.get(from).length()));
    lines.subList(from, YamlEdit.lastLine(tuple.getValueNode()) + 1).clear();
    if (!begin.isBlank()) {
      int next = from;
      while (lines.get(next).isBlank() || lines.get(next).strip().startsWith("#")) {
        next++;
      }
      lines.set(next, begin + lines.get(next).stripLeading());
    }
    return checked(joined(lines));
  }

  private String within(Node flow, String written, int before) {
    int size =
        flow instanceof MappingNode mapping
            ? mapping.getValue().size()
            : ((SequenceNode) flow).getValue().size();
    if (before < size && flow instanceof SequenceNode list) {
      int at = offset(list.getValue().get(before).getStartMark().getIndex());
      return checked(text.substring(0, at) + written + ", " + text.substring(at));
    }
    int end = offset(flow.getEndMark().getIndex()) - 1;
    String begin = text.substring(0, end).stripTrailing();
    boolean comma = size > 0 && !begin.endsWith(",");
    return checked(begin + (comma ? ", " : size > 0 ? " " : "") + written + text.substring(end));
  }

  private String behind(int line, List<String> more) {
    var lines = new ArrayList<>(text.lines().toList());
    lines.addAll(Math.min(line, lines.size()), more);
    return checked(joined(lines));
  }

  private String joined(List<String> lines) {
    return String.join("\n", lines) + (text.endsWith("\n") ? "\n" : "");
  }

  private String replaced(Node node, String written) {
    int from = offset(node.getStartMark().getIndex());
    int to = offset(node.getEndMark().getIndex());
    String begin = text.substring(0, from);
    return written.isEmpty()
        ? begin.stripTrailing() + text.substring(to)
        : begin + (begin.endsWith(":") ? " " : "") + written + text.substring(to);
  }

  private int keyColumn(String place) {
    return PlaceFinder.find(root, place, true).getColumn();
  }

  private Node around(String place) {
    int dot = place.lastIndexOf('.');
    return node(dot < 0 ? "" : place.substring(0, dot));
  }

  private Node node(String place) {
    return PlaceFinder.node(root, place).orElseThrow(() -> nothing(place));
  }

  private static Optional<NodeTuple> tuple(MappingNode mapping, String key) {
    return mapping.getValue().stream().filter(tuple -> YamlTree.key(tuple).equals(key)).findFirst();
  }

  private int offset(int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }

  private static String checked(String edited) {
    YamlTree.of(edited);
    return edited;
  }

  private static PlaybookFault nothing(String place) {
    return new PlaybookFault(
        place,
        "Nothing can be added at %s.".formatted(place.isEmpty() ? "the beginning" : place),
        "Change it in the text.");
  }
}
