package breakwater.playbook.text;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Words of the house that a text uses, so that they need not be written twice in two ways: types,
 * areas, tags, sources and regions of cases, by the key under which they stand.
 */
final class UsedWords {
  /** By each key, what stands under it. */
  private static final Map<String, String> KINDS =
      Map.of(
          "type", "type",
          "types", "type",
          "area", "area",
          "areas", "area",
          "tags", "tag",
          "source", "source",
          "region", "region");

  private final Map<String, SortedSet<String>> words = new TreeMap<>();

  static UsedWords of(Node root) {
    var used = new UsedWords();
    used.collect(root);
    return used;
  }

  /** Which of them a key asks for; empty = none. */
  static String kind(String key) {
    return KINDS.getOrDefault(key, "");
  }

  /** Of a kind, in the order of the alphabet. */
  List<String> of(String kind) {
    return List.copyOf(words.getOrDefault(kind, new TreeSet<>()));
  }

  private void collect(Node node) {
    switch (node) {
      case MappingNode mapping -> {
        for (NodeTuple tuple : mapping.getValue()) {
          String kind = kind(YamlTree.key(tuple));
          if (!kind.isEmpty()) {
            take(kind, tuple.getValueNode());
          }
          collect(tuple.getValueNode());
        }
      }
      case SequenceNode list -> list.getValue().forEach(this::collect);
      default -> {}
    }
  }

  private void take(String kind, Node value) {
    switch (value) {
      case ScalarNode one when !one.getValue().isBlank() ->
          words.computeIfAbsent(kind, _ -> new TreeSet<>()).add(one.getValue().strip());
      case SequenceNode list -> list.getValue().forEach(one -> takeOne(kind, one));
      default -> {}
    }
  }

  private void takeOne(String kind, Node one) {
    if (one instanceof ScalarNode) {
      take(kind, one);
    }
  }
}
