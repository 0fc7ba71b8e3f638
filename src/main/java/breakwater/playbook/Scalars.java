package breakwater.playbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What the texts of a playbook can be read as, and how they are shown in a sentence. */
final class Scalars {
  private Scalars() {}

  static boolean flag(ScalarNode scalar) {
    return List.of("true", "yes", "on").contains(scalar.getValue().toLowerCase(Locale.ROOT));
  }

  static Optional<Long> whole(String text) {
    return text.matches("-?[0-9]{1,12}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  static Optional<Double> decimal(String text) {
    return text.matches("-?[0-9]{1,12}(\\.[0-9]{1,9})?")
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }

  static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(text)).findFirst();
  }

  /** For a sentence that says what to write. */
  static <E extends Enum<E>> String wanted(Class<E> type) {
    return "one of "
        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }

  /** For a sentence that says what is written. */
  static String shown(Node node) {
    return switch (node) {
      case ScalarNode scalar when !scalar.getValue().isBlank() ->
          "'" + ExpressionAdvice.shortened(scalar.getValue()) + "'";
      case MappingNode _ -> "a mapping";
      case SequenceNode _ -> "a list";
      default -> "empty";
    };
  }
}
