package breakwater.playbook.text;

import breakwater.playbook.PlaybookFault;
import breakwater.playbook.language.Key.Type;
import breakwater.playbook.language.Offer;
import breakwater.playbook.language.Offers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The text of a playbook as a form, for those who do not write YAML: each value is a field, each
 * mapping a group, each list of rows a heading with its rows. What the keys are, what they can be
 * and what may be added is what the readers of the sections ask for; what stands as a comment above
 * a row is its help.
 */
public final class YamlForm {
  private final List<String> lines;
  private final Offers offers;
  private final FormValues values;

  private YamlForm(List<String> lines, Offers offers, FormValues values) {
    this.lines = lines;
    this.offers = offers;
    this.values = values;
  }

  /** How a value is edited. */
  public enum Kind {
    TEXT,
    NUMBER,
    SWITCH,
    /** One of its choices. */
    CHOICE,
    /** Several texts, each in a line of its own. */
    LIST,
    /** Some of its choices. */
    CHOICES
  }

  /**
   * One that a value can be.
   *
   * @param chosen whether it is
   */
  public record Choice(String value, String label, boolean chosen) {}

  /**
   * One value.
   *
   * @param around the place of the mapping in which it stands
   * @param key by which it stands there
   * @param value as a person writes it; of a list its texts, each in a line of its own
   * @param choices what it can be, those that it is first where there are several; empty = anything
   * @param used words of the house that the document uses for such a value elsewhere; it may be
   *     another one
   * @param means what it is for
   * @param optional whether it may be taken away
   */
  public record Field(
      String place,
      String around,
      String key,
      String label,
      Kind kind,
      String value,
      List<Choice> choices,
      List<String> used,
      String means,
      boolean optional) {}

  /** What a group is. */
  public enum Shape {
    KEYS,
    LIST,
    ROW
  }

  /**
   * Values that belong together.
   *
   * @param around the place of the mapping in which it stands; of a row, the place of its list
   * @param help what stands as a comment above it, or what it is for
   * @param example what that comment shows as an example, in lines; empty = nothing
   * @param optional whether it may be taken away; a row always may
   * @param offers what may be added to it
   */
  public record Group(
      String place,
      String around,
      String key,
      String title,
      String help,
      String example,
      Shape shape,
      boolean optional,
      List<Field> fields,
      List<Group> groups,
      List<Offer> offers) {}

  /**
   * The document as one group, whose groups are its sections.
   *
   * @param known what there is of each thing that ids name: ids with names
   * @throws PlaybookFault when the text cannot be read
   */
  public static Group of(String text, Offers offers, Map<String, Map<String, String>> known) {
    MappingNode root = YamlTree.of(text).root();
    var form =
        new YamlForm(
            text.lines().toList(), offers, new FormValues(offers, known, UsedWords.of(root)));
    return form.group(new Child("", "", "", root, root), "", Shape.KEYS);
  }

  /** A key of a mapping, with where it stands and what it holds. */
  record Child(String around, String key, String place, Node at, Node value) {}

  private static List<Child> children(String place, MappingNode mapping) {
    var children = new ArrayList<Child>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = YamlTree.key(tuple);
      String at = place.isEmpty() ? key : place + "." + key;
      children.add(new Child(place, key, at, tuple.getKeyNode(), tuple.getValueNode()));
    }
    return children;
  }

  private Group group(Child at, String title, Shape shape) {
    var fields = new ArrayList<Field>();
    var groups = new ArrayList<Group>();
    var present = new ArrayList<String>();
    if (at.value() instanceof MappingNode mapping) {
      for (Child child : children(at.place(), mapping)) {
        boolean absent = YamlTree.something(child.value()).isEmpty();
        if (isList(child)) {
          groups.add(list(child));
        } else if (child.value() instanceof MappingNode) {
          groups.add(group(child, Offers.words(child.key()), Shape.KEYS));
        } else if (!absent || offers.key(child.around(), child.key()).isEmpty()) {
          values.field(child).ifPresent(fields::add);
        }
        if (!absent || isList(child)) {
          present.add(child.key());
        }
      }
    }
    Remark remark = remark(at);
    return new Group(
        at.place(),
        at.around(),
        at.key(),
        title,
        remark.words(),
        remark.example(),
        shape,
        shape == Shape.ROW || offers.optional(at.around(), at.key()),
        List.copyOf(fields),
        List.copyOf(groups),
        offers.missing(at.place(), present));
  }

  private boolean isList(Child child) {
    boolean rows =
        offers.key(child.around(), child.key()).filter(key -> key.type() == Type.ROWS).isPresent();
    return child.value() instanceof SequenceNode list && !list.getValue().isEmpty()
        ? list.getValue().stream().anyMatch(MappingNode.class::isInstance)
        : rows && !(child.value() instanceof MappingNode);
  }

  private Group list(Child child) {
    var rows = new ArrayList<Group>();
    if (child.value() instanceof SequenceNode list) {
      for (int i = 0; i < list.getValue().size(); i++) {
        Node row = list.getValue().get(i);
        String place = "%s[%d]".formatted(child.place(), i);
        rows.add(
            group(
                new Child(child.place(), "", place, row, row),
                RowName.of(row).orElse("Row " + (i + 1)),
                Shape.ROW));
      }
    }
    Remark remark = remark(child);
    return new Group(
        child.place(),
        child.around(),
        child.key(),
        Offers.words(child.key()),
        remark.words(),
        remark.example(),
        Shape.LIST,
        offers.optional(child.around(), child.key()),
        List.of(),
        List.copyOf(rows),
        offers.row(child.around(), child.key(), rows.isEmpty()).stream().toList());
  }

  /** What stands above it; where nothing does, what it is for. */
  private Remark remark(Child child) {
    Remark above = Remark.above(lines, child.at().getStartMark().getLine());
    return above.words().isEmpty() || child.place().isEmpty()
        ? new Remark(offers.means(child.around(), child.key()), "")
        : above;
  }
}
