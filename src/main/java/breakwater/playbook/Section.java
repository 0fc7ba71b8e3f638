package breakwater.playbook;

import breakwater.playbook.Named.Holders;
import breakwater.playbook.Problem.Severity;
import breakwater.playbook.language.Key.Type;
import breakwater.playbook.text.YamlTree;
import breakwater.playbook.wording.Vague;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of the document while it is read. It knows its own place, so that whatever is wrong
 * is named by its full key, with line and column.
 *
 * <p>A value that cannot be right does not end the reading: it is noted, something harmless is
 * answered, and in the end the document is refused with all that was noted. What a reader itself
 * finds wrong it throws, with {@link #fault}, which ends the nearest {@link #each} or the section;
 * or notes, with {@link #refuse} or {@link #warn}, and reads on.
 */
public final class Section extends Values {
  private final String place;
  private final Map<String, Node> values;
  private final Set<String> asked = new LinkedHashSet<>();

  private Section(String place, Map<String, Node> values, Problems problems) {
    super(problems);
    this.place = place;
    this.values = values;
  }

  static Section document(YamlTree tree, Problems problems) {
    return new Section("", values(tree.root()), problems);
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public String place(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  /** Its keys, in the order of the text. */
  public List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /**
   * For which cases a rule is meant; {@link Condition#ALWAYS} when the key is absent, none when it
   * cannot be read.
   *
   * <p>Either a text in the expression language, {@code priority == "CRITICAL" && !outage}, or a
   * mapping whose keys must all hold, each for any of its values: {@code {priority: [CRITICAL,
   * HIGH], type: [security]}}.
   */
  public Condition condition(String key) {
    asked().as(place, key, Type.CONDITION);
    asked().or(place, key, "");
    return switch (value(key).orElse(null)) {
      case null -> Condition.ALWAYS;
      case ScalarNode scalar -> expression(key, scalar);
      case MappingNode mapping -> simple(key, mapping);
      default ->
          wrong(
              key,
              "a condition such as priority == \"CRITICAL\", or keys with the values that they may"
                  + " have",
              Condition.unread(place(key)));
    };
  }

  public Section section(String key) {
    asked().as(place, key, Type.KEYS);
    return value(key).orElse(null) instanceof MappingNode mapping
        ? of(place(key), mapping)
        : wrong(key, "keys and values", new Section(place(key), Map.of(), problems.elsewhere()));
  }

  /** The same, when the key is there. */
  public Optional<Section> optionalSection(String key) {
    asked().as(place, key, Type.KEYS);
    return has(key) ? Optional.of(section(key)) : Optional.empty();
  }

  /** A list of mappings; empty when the key is absent. */
  public List<Section> sections(String key) {
    asked().as(place, key, Type.ROWS);
    return switch (value(key).orElse(null)) {
      case null -> List.of();
      case SequenceNode list ->
          IntStream.range(0, list.getValue().size())
              .mapToObj(i -> item("%s[%d]".formatted(place(key), i), list.getValue().get(i)))
              .flatMap(Optional::stream)
              .toList();
      default -> wrong(key, "a list", List.of());
    };
  }

  /**
   * The same, each item read by {@code reader} and then closed with {@link #nothingElse}. An item
   * for which it throws is noted and left out, and the next is read.
   */
  public <T> List<T> each(String key, Function<Section, T> reader) {
    var read = new ArrayList<T>();
    for (Section item : sections(key)) {
      try {
        read.add(reader.apply(item));
        item.nothingElse();
      } catch (PlaybookFault fault) {
        problems.add(fault);
      }
    }
    return List.copyOf(read);
  }

  /** To be called when all has been read: refuses a key that nobody asked for. */
  public void nothingElse() {
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        String known = asked.stream().sorted().collect(Collectors.joining(", "));
        problems.addKey(
            place(key),
            "%s has a key '%s', which means nothing there.".formatted(name(place), key),
            Nearest.to(key, asked)
                .map(near -> "Write '%s'. Known are: %s.".formatted(near, known))
                .orElse("Known are: %s.".formatted(known)));
      }
    }
  }

  /**
   * Notes that the document cannot come into force because of this key, and reads on.
   *
   * @param reason what is true, in a sentence
   * @param instead what to write, in a sentence
   */
  public void refuse(String key, String reason, String instead) {
    problems.add(Severity.ERROR, place(key), reason, instead);
  }

  /**
   * The same of something that this house does not have. Where a text is looked at for whatever
   * house, only that this could not be checked is noted, as something odd.
   *
   * @param kind of the thing, such as {@code calendar}
   * @param written its name
   * @param there the names of those that this house has
   * @param instead what to write where none of them is near
   */
  public void refuseHere(
      String key, String kind, String written, Collection<String> there, String instead) {
    problems.missing(
        place(key),
        "%s '%s'".formatted(kind, written),
        Nearest.to(written, there).map("Write '%s'."::formatted).orElse(instead));
  }

  /** Notes something odd that does not keep the document from coming into force. */
  public void warn(String key, String reason, String instead) {
    problems.add(Severity.WARNING, place(key), reason, instead);
  }

  /** Hints at words of a text, or of a list of them, that say no time and no amount. */
  public void hintVague(String key) {
    List<String> texts = readTexts(key);
    boolean list = value(key).orElse(null) instanceof SequenceNode;
    for (int i = 0; i < texts.size(); i++) {
      for (String word : Vague.ofRule(texts.get(i))) {
        warn(
            list ? "%s[%d]".formatted(key, i) : key,
            "'%s' says nothing that anybody could check.".formatted(word),
            "Write a number with its unit, such as after 30 min or more than 3 times.");
      }
    }
  }

  /** Takes down that this key calls whoever holds something, so that it can be looked after. */
  public void calls(String key, Holders whom) {
    problems.met(place(key), whom);
  }

  private Condition simple(String key, MappingNode mapping) {
    int before = problems.count();
    Condition condition = SimpleCondition.read(of(place(key), mapping));
    return problems.count() == before ? condition : Condition.unread(place(key));
  }

  private Condition expression(String key, ScalarNode scalar) {
    try {
      Condition condition = Expression.compile(place(key), scalar.getValue());
      Expression.places(place(key), scalar.getValue())
          .ifPresent(fault -> problems.addNew(scalar, fault));
      if (condition.never()) {
        problems.addNew(scalar, Expression.never(place(key), scalar.getValue()));
      }
      return condition;
    } catch (PlaybookFault fault) {
      problems.addWithin(scalar, fault);
      return Condition.unread(place(key));
    }
  }

  private Section of(String at, MappingNode mapping) {
    return new Section(at, values(mapping), problems);
  }

  private Optional<Section> item(String at, Node node) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(of(at, mapping));
    }
    problems.add(
        Severity.ERROR,
        at,
        "%s is %s.".formatted(name(at), Scalars.shown(node)),
        "Write keys and values.");
    return Optional.empty();
  }

  @Override
  Optional<Node> value(String key) {
    asked.add(key);
    return YamlTree.something(values.get(key));
  }

  private static Map<String, Node> values(MappingNode mapping) {
    var values = new LinkedHashMap<String, Node>();
    mapping.getValue().forEach(t -> values.put(YamlTree.key(t), t.getValueNode()));
    return values;
  }
}
