package breakwater.playbook.text;

import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds where a place such as {@code triggers.rules[0].tier} stands in the text. */
final class PlaceFinder {
  private PlaceFinder() {}

  /**
   * The start of the value; of a mapping or list its key; of what is absent, what is around it.
   *
   * @param atKey the start of the key, whatever the value is
   */
  static Mark find(MappingNode root, String place, boolean atKey) {
    Node node = root;
    Mark mark = root.getStartMark();
    String rest = place;
    while (!rest.isEmpty()) {
      if (node instanceof MappingNode mapping) {
        Optional<NodeTuple> tuple = longest(mapping, rest);
        if (tuple.isEmpty()) {
          return mark;
        }
        node = tuple.get().getValueNode();
        rest = rest.substring(YamlTree.key(tuple.get()).length());
        boolean key = isBlock(node) || (atKey && rest.isEmpty());
        mark = (key ? tuple.get().getKeyNode() : node).getStartMark();
        rest = rest.startsWith(".") ? rest.substring(1) : rest;
      } else if (node instanceof SequenceNode sequence && rest.startsWith("[")) {
        int end = rest.indexOf(']');
        int index = end < 0 ? -1 : index(rest.substring(1, end));
        if (index < 0 || index >= sequence.getValue().size()) {
          return mark;
        }
        node = sequence.getValue().get(index);
        mark = node.getStartMark();
        rest = rest.substring(end + 1);
        rest = rest.startsWith(".") ? rest.substring(1) : rest;
      } else {
        return mark;
      }
    }
    return mark;
  }

  /** The value itself; empty when there is none. */
  static Optional<Node> node(MappingNode root, String place) {
    Node node = root;
    String rest = place;
    while (!rest.isEmpty()) {
      if (node instanceof MappingNode mapping) {
        Optional<NodeTuple> tuple = longest(mapping, rest);
        if (tuple.isEmpty()) {
          return Optional.empty();
        }
        node = tuple.get().getValueNode();
        rest = rest.substring(YamlTree.key(tuple.get()).length());
      } else if (node instanceof SequenceNode sequence && rest.startsWith("[")) {
        int end = rest.indexOf(']');
        int index = end < 0 ? -1 : index(rest.substring(1, end));
        if (index < 0 || index >= sequence.getValue().size()) {
          return Optional.empty();
        }
        node = sequence.getValue().get(index);
        rest = rest.substring(end + 1);
      } else {
        return Optional.empty();
      }
      rest = rest.startsWith(".") ? rest.substring(1) : rest;
    }
    return Optional.of(node);
  }

  private static boolean isBlock(Node node) {
    return node instanceof MappingNode || node instanceof SequenceNode;
  }

  private static int index(String digits) {
    boolean number = !digits.isEmpty() && digits.chars().allMatch(Character::isDigit);
    return number && digits.length() < 7 ? Integer.parseInt(digits) : -1;
  }

  /** The key with which the path begins; of several the longest. */
  private static Optional<NodeTuple> longest(MappingNode mapping, String path) {
    return mapping.getValue().stream()
        .filter(tuple -> begins(path, YamlTree.key(tuple)))
        .max((a, b) -> YamlTree.key(a).length() - YamlTree.key(b).length());
  }

  private static boolean begins(String path, String key) {
    return path.startsWith(key)
        && (path.length() == key.length()
            || path.charAt(key.length()) == '.'
            || path.charAt(key.length()) == '[');
  }
}
