package breakwater.playbook.text;

import breakwater.playbook.PlaybookFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The text of a playbook as a form, for those who do not write YAML: each value is a field, each
 * mapping a group. It knows nothing of what the values mean; what stands as a comment above a row
 * is its help.
 */
public final class YamlForm {
  /** By which a row of a list is called, the first that it has. */
  private static final List<String> NAMES = List.of("id", "label", "name", "tier", "kind", "team");

  private static final Map<String, List<String>> CHOICES =
      Map.of(
          "tier", List.of("FRONTLINE", "SPECIALIST", "ENGINEERING", "MANAGEMENT"),
          "priority", List.of("CRITICAL", "HIGH", "MEDIUM", "LOW"),
          "path", List.of("FUNCTIONAL", "HIERARCHICAL"));

  private final List<String> lines;

  private YamlForm(List<String> lines) {
    this.lines = lines;
  }

  /** How a value is edited. */
  public enum Kind {
    TEXT,
    NUMBER,
    SWITCH,
    LIST
  }

  /**
   * One value.
   *
   * @param value as a person writes it; of a list its texts with commas between them
   * @param choices what it can be; empty = anything
   */
  public record Field(
      String place, String label, Kind kind, String value, List<String> choices, int line) {}

  /**
   * Values that belong together.
   *
   * @param help what stands as a comment above it
   * @param row whether it is one of a list, and can be removed, copied and moved
   */
  public record Group(
      String place,
      String title,
      String help,
      boolean row,
      List<Field> fields,
      List<Group> groups) {}

  /**
   * The sections of a document.
   *
   * @throws PlaybookFault when the text cannot be read
   */
  public static List<Group> of(String text) {
    YamlTree tree = YamlTree.of(text);
    var form = new YamlForm(text.lines().toList());
    return form.children("", tree.root()).stream()
        .map(
            child ->
                child.value() instanceof MappingNode mapping
                    ? form.group(child.place(), words(child.key()), false, child.at(), mapping)
                    : form.single(child))
        .toList();
  }

  private record Child(String key, String place, Node at, Node value) {}

  private List<Child> children(String place, MappingNode mapping) {
    var children = new ArrayList<Child>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = YamlTree.key(tuple);
      String at = place.isEmpty() ? key : place + "." + key;
      children.add(new Child(key, at, tuple.getKeyNode(), tuple.getValueNode()));
    }
    return children;
  }

  private Group single(Child child) {
    return new Group(
        child.place(),
        words(child.key()),
        help(child.at()),
        false,
        field(child).map(List::of).orElse(List.of()),
        rows(child));
  }

  private Group group(String place, String title, boolean row, Node at, MappingNode mapping) {
    var fields = new ArrayList<Field>();
    var groups = new ArrayList<Group>();
    for (Child child : children(place, mapping)) {
      field(child).ifPresent(fields::add);
      if (child.value() instanceof MappingNode inner) {
        groups.add(group(child.place(), words(child.key()), false, child.at(), inner));
      }
      groups.addAll(rows(child));
    }
    return new Group(place, title, help(at), row, List.copyOf(fields), List.copyOf(groups));
  }

  private List<Group> rows(Child child) {
    var rows = new ArrayList<Group>();
    if (child.value() instanceof SequenceNode list) {
      for (int i = 0; i < list.getValue().size(); i++) {
        if (list.getValue().get(i) instanceof MappingNode mapping) {
          String place = "%s[%d]".formatted(child.place(), i);
          rows.add(group(place, name(mapping, i), true, mapping, mapping));
        }
      }
    }
    return rows;
  }

  private Optional<Field> field(Child child) {
    int line = child.value().getStartMark().getLine() + 1;
    String label = words(child.key());
    return switch (child.value()) {
      case ScalarNode scalar ->
          Optional.of(
              new Field(
                  child.place(),
                  label,
                  kind(scalar),
                  Tag.NULL.equals(scalar.getTag()) ? "" : scalar.getValue().strip(),
                  CHOICES.getOrDefault(child.key(), List.of()),
                  line));
      case SequenceNode list when list.getValue().stream().allMatch(ScalarNode.class::isInstance) ->
          Optional.of(
              new Field(
                  child.place(),
                  label,
                  Kind.LIST,
                  list.getValue().stream()
                      .map(node -> ((ScalarNode) node).getValue())
                      .collect(Collectors.joining(", ")),
                  List.of(),
                  line));
      default -> Optional.empty();
    };
  }

  private static Kind kind(ScalarNode scalar) {
    if (Tag.BOOL.equals(scalar.getTag())) {
      return Kind.SWITCH;
    }
    return Tag.INT.equals(scalar.getTag()) ? Kind.NUMBER : Kind.TEXT;
  }

  private static String name(MappingNode mapping, int index) {
    return NAMES.stream()
        .flatMap(name -> mapping.getValue().stream().filter(t -> YamlTree.key(t).equals(name)))
        .map(NodeTuple::getValueNode)
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).getValue())
        .findFirst()
        .orElse("Row " + (index + 1));
  }

  /** The comment that ends in the line above. */
  private String help(Node at) {
    var comment = new ArrayList<String>();
    for (int i = at.getStartMark().getLine() - 1; i >= 0; i--) {
      String line = lines.get(i).strip();
      if (!line.startsWith("#")) {
        break;
      }
      comment.addFirst(line.substring(1).strip());
    }
    return String.join(" ", comment);
  }

  private static String words(String key) {
    String spaced = key.replace('-', ' ').replace('_', ' ');
    return spaced.isEmpty() ? "" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
