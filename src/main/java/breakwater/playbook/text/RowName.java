package breakwater.playbook.text;

import breakwater.playbook.language.Offers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What a row of a list is called in the form: by its name, or by what it does. */
final class RowName {
  private static final List<String> NAMES = List.of("id", "label", "name");

  /** Keys whose values speak for themselves. */
  private static final List<String> PLAIN =
      List.of(
          "tier", "team", "types", "areas", "type", "metric", "person", "do", "who", "action",
          "call", "verdict", "status", "event", "role", "mark", "opened");

  private static final int PARTS = 3;

  private RowName() {}

  /** Empty when nothing in it says anything. */
  static Optional<String> of(Node row) {
    return row instanceof MappingNode mapping
        ? named(mapping).or(() -> told(mapping))
        : Optional.empty();
  }

  private static Optional<String> named(MappingNode mapping) {
    return NAMES.stream()
        .flatMap(name -> mapping.getValue().stream().filter(t -> YamlTree.key(t).equals(name)))
        .map(NodeTuple::getValueNode)
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).getValue())
        .filter(name -> !name.isBlank())
        .findFirst();
  }

  private static Optional<String> told(MappingNode mapping) {
    String told =
        mapping.getValue().stream()
            .flatMap(RowName::part)
            .limit(PARTS)
            .collect(Collectors.joining(", "));
    return Optional.of(Offers.words(told)).filter(words -> !words.isBlank());
  }

  private static Stream<String> part(NodeTuple tuple) {
    String key = YamlTree.key(tuple);
    String value =
        switch (tuple.getValueNode()) {
          case ScalarNode scalar -> word(scalar);
          case SequenceNode list ->
              list.getValue().stream()
                  .filter(ScalarNode.class::isInstance)
                  .map(node -> word((ScalarNode) node))
                  .collect(Collectors.joining(" or "));
          case MappingNode inner when key.equals("opened") ->
              inner.getValue().stream()
                  .flatMap(RowName::part)
                  .collect(Collectors.joining(", ", "opened, ", ""));
          default -> "";
        };
    if (value.isBlank()) {
      return Stream.empty();
    }
    return Stream.of(
        PLAIN.contains(key) ? value : Offers.words(key).toLowerCase(Locale.ROOT) + " " + value);
  }

  private static String word(ScalarNode scalar) {
    String value = scalar.getValue().strip();
    return value.equals(value.toUpperCase(Locale.ROOT))
        ? value.toLowerCase(Locale.ROOT).replace('_', ' ')
        : value.replace('_', ' ');
  }
}
