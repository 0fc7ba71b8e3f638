package breakwater.playbook.language;

import breakwater.playbook.language.Meaning.At;
import breakwater.playbook.text.YamlTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The words about the keys of a playbook, as {@code playbook/language.yaml} has them. */
final class Meanings {
  private static final String FILE = "playbook/language.yaml";

  private final Map<String, Meaning> all = new LinkedHashMap<>();
  private final String text;

  private Meanings(String text) {
    this.text = text;
    for (NodeTuple tuple : YamlTree.of(text).root().getValue()) {
      all.put(YamlTree.key(tuple), meaning((MappingNode) tuple.getValueNode()));
    }
  }

  static Meanings shipped() {
    try {
      return new Meanings(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of which the samples are parts. */
  String text() {
    return text;
  }

  Set<String> places() {
    return all.keySet();
  }

  /** What is said about a key in a mapping, whatever the numbers of the rows around it. */
  Optional<Meaning> of(String place, String key) {
    return entry(place, key).map(all::get);
  }

  /** Under which place that stands. */
  Optional<String> entry(String place, String key) {
    String around = pattern(place);
    String exact = around.isEmpty() ? key : around + "." + key;
    if (all.containsKey(exact)) {
      return Optional.of(exact);
    }
    for (int dot = exact.indexOf('.'); dot >= 0; dot = exact.indexOf('.', dot + 1)) {
      String anywhere = "*" + exact.substring(dot);
      if (all.containsKey(anywhere)) {
        return Optional.of(anywhere);
      }
    }
    return Optional.of(around + ".*").filter(all::containsKey);
  }

  /** A place without the numbers of rows; what is done otherwise is like what is done. */
  static String pattern(String place) {
    return place.replaceAll("\\[\\d+]", "[]").replaceAll("(do\\[])(\\.otherwise)+", "$1");
  }

  private static Meaning meaning(MappingNode said) {
    return new Meaning(
        text(said, "means"),
        value(said, "add"),
        value(said, "row"),
        text(said, "called"),
        value(said, "at").map(node -> At.valueOf(((ScalarNode) node).getValue())).orElse(At.LAST));
  }

  private static String text(MappingNode said, String key) {
    return value(said, key).map(node -> ((ScalarNode) node).getValue()).orElse("");
  }

  private static Optional<Node> value(MappingNode said, String key) {
    return said.getValue().stream()
        .filter(tuple -> YamlTree.key(tuple).equals(key))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }
}
