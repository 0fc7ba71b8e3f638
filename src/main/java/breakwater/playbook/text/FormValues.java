package breakwater.playbook.text;

import breakwater.playbook.language.Key;
import breakwater.playbook.language.Key.Type;
import breakwater.playbook.language.Offers;
import breakwater.playbook.text.YamlForm.Child;
import breakwater.playbook.text.YamlForm.Choice;
import breakwater.playbook.text.YamlForm.Field;
import breakwater.playbook.text.YamlForm.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * How single values are shown and edited in a form.
 *
 * @param known what there is of each thing that ids name: ids with names
 */
record FormValues(Offers offers, Map<String, Map<String, String>> known, UsedWords used) {
  /** Empty when it is no value, but holds others. */
  Optional<Field> field(Child child) {
    return texts(child.value()).map(texts -> field(child, texts));
  }

  private static Optional<List<String>> texts(Node value) {
    return switch (value) {
      case ScalarNode scalar when Tag.NULL.equals(scalar.getTag()) -> Optional.of(List.of());
      case ScalarNode scalar -> Optional.of(List.of(scalar.getValue().strip()));
      case SequenceNode list when list.getValue().stream().allMatch(ScalarNode.class::isInstance) ->
          Optional.of(
              list.getValue().stream().map(node -> ((ScalarNode) node).getValue()).toList());
      default -> Optional.empty();
    };
  }

  private Field field(Child child, List<String> texts) {
    Optional<Key> key = offers.key(child.around(), child.key());
    List<Choice> choices = key.map(it -> choices(it, texts)).orElse(List.of());
    return new Field(
        child.place(),
        child.around(),
        child.key(),
        Offers.words(child.key()),
        kind(child.value(), key, choices),
        String.join("\n", texts),
        choices,
        choices.isEmpty() ? used.of(UsedWords.kind(child.key())) : List.of(),
        offers.means(child.around(), child.key()),
        offers.optional(child.around(), child.key()));
  }

  /** Those that are chosen first, so that their order stays. */
  private List<Choice> choices(Key key, List<String> chosen) {
    Map<String, String> possible = new LinkedHashMap<>();
    known.getOrDefault(key.of(), Map.of()).forEach(possible::put);
    key.choices().forEach(value -> possible.put(value, label(value)));
    if (possible.isEmpty()) {
      return List.of();
    }
    if (!key.type().several()) {
      chosen.forEach(value -> possible.putIfAbsent(value, value));
      return possible.entrySet().stream()
          .map(it -> new Choice(it.getKey(), it.getValue(), chosen.contains(it.getKey())))
          .toList();
    }
    return Stream.concat(
            chosen.stream().map(it -> new Choice(it, possible.getOrDefault(it, it), true)),
            possible.entrySet().stream()
                .filter(it -> !chosen.contains(it.getKey()))
                .map(it -> new Choice(it.getKey(), it.getValue(), false)))
        .toList();
  }

  private static String label(String value) {
    return value.equals(value.toUpperCase(Locale.ROOT))
        ? Offers.words(value.toLowerCase(Locale.ROOT))
        : Offers.words(value);
  }

  private static Kind kind(Node value, Optional<Key> key, List<Choice> choices) {
    Type type = key.map(Key::type).orElse(Type.UNREAD);
    if (type.several() || (type == Type.UNREAD && value instanceof SequenceNode)) {
      return choices.isEmpty() ? Kind.LIST : Kind.CHOICES;
    }
    if (value instanceof SequenceNode) {
      return Kind.LIST;
    }
    if (type == Type.FLAG || Tag.BOOL.equals(value.getTag())) {
      return Kind.SWITCH;
    }
    if (!choices.isEmpty()) {
      return Kind.CHOICE;
    }
    return type == Type.NUMBER || Tag.INT.equals(value.getTag()) ? Kind.NUMBER : Kind.TEXT;
  }
}
