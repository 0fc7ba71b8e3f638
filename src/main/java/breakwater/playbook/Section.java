package breakwater.playbook;

import breakwater.journal.Id;
import breakwater.playbook.Problem.Severity;
import breakwater.playbook.text.YamlTree;
import java.time.Duration;
import java.util.ArrayList;
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
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of the document while it is read. It knows its own place, so that whatever is wrong
 * is named by its full key, with line and column.
 *
 * <p>A value that cannot be right does not end the reading: it is noted, something harmless is
 * answered, and in the end the document is refused with all that was noted. What a reader itself
 * finds wrong it throws, with {@link #fault}, which ends the nearest {@link #each} or the section;
 * or notes, with {@link #refuse} or {@link #warn}, and reads on.
 */
public final class Section {
  private final String place;
  private final Map<String, Node> values;
  private final Set<String> asked = new LinkedHashSet<>();
  private final YamlTree tree;
  private final Problems problems;

  private Section(String place, Map<String, Node> values, YamlTree tree, Problems problems) {
    this.place = place;
    this.values = values;
    this.tree = tree;
    this.problems = problems;
  }

  static Section document(YamlTree tree, Problems problems) {
    return new Section("", values(tree.root()), tree, problems);
  }

  /** The full key of this mapping: {@code triggers.rules[0]}. */
  public String place() {
    return place;
  }

  /** The full key of one of its values. */
  public String place(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  public boolean has(String key) {
    return value(key).isPresent();
  }

  /** Its keys, in the order of the text. */
  public List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /** A text that is not blank. */
  public String text(String key) {
    return scalar(key).orElseGet(() -> wrong(key, "a text", "unreadable-" + problems.count()));
  }

  /** The same, when the key is there. */
  public Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /** {@code otherwise} when the key is absent. */
  public boolean flag(String key, boolean otherwise) {
    return switch (value(key).orElse(null)) {
      case null -> otherwise;
      case ScalarNode scalar when Tag.BOOL.equals(scalar.getTag()) -> Scalars.flag(scalar);
      default -> wrong(key, "true or false", otherwise);
    };
  }

  /** A whole number, both ends included. */
  public int number(String key, int least, int most) {
    return scalar(key)
        .flatMap(Scalars::whole)
        .filter(n -> n >= least && n <= most)
        .map(Long::intValue)
        .orElseGet(() -> wrong(key, "a whole number from %d to %d".formatted(least, most), least));
  }

  /** The same; {@code otherwise} when the key is absent. */
  public int number(String key, int least, int most, int otherwise) {
    return has(key) ? number(key, least, most) : otherwise;
  }

  /** A number with or without a fraction, both ends included. */
  public double decimal(String key, double least, double most) {
    return scalar(key)
        .flatMap(Scalars::decimal)
        .filter(n -> n >= least && n <= most)
        .orElseGet(() -> wrong(key, "a number from %s to %s".formatted(least, most), least));
  }

  /** The same; {@code otherwise} when the key is absent. */
  public double decimal(String key, double least, double most, double otherwise) {
    return has(key) ? decimal(key, least, most) : otherwise;
  }

  /** A length of time such as {@code 15 min}; over 0, at most 10 years. */
  public Duration duration(String key) {
    Span span = span(key);
    return span.business()
        ? wrong(
            key,
            "a number with s, min, h, days or weeks: business days mean nothing there",
            Duration.ofHours(1))
        : span.fixed();
  }

  /** The same; {@code otherwise} when the key is absent. */
  public Duration duration(String key, Duration otherwise) {
    return has(key) ? duration(key) : otherwise;
  }

  /** A length of time that may also be one of business days: {@code 3 business days}. */
  public Span span(String key) {
    Optional<String> text = scalar(key);
    return text.flatMap(Span::parse)
        .orElseGet(
            () ->
                wrong(
                    key,
                    text.flatMap(Vague::in)
                        .map(
                            word ->
                                "how long at most, with a number and a unit, such as 15 min or 2 h:"
                                    + " '%s' promises nothing".formatted(word))
                        .orElse("a number and a unit, such as 15 min, 2 h or 3 days"),
                    new Span(Duration.ofHours(1), 0)));
  }

  /** The same, when the key is there. */
  public Optional<Span> optionalSpan(String key) {
    return has(key) ? Optional.of(span(key)) : Optional.empty();
  }

  /**
   * For which cases a rule is meant; {@link Condition#ALWAYS} when the key is absent.
   *
   * <p>Either a text in the expression language, {@code priority == "CRITICAL" && !outage}, or a
   * mapping whose keys must all hold, each for any of its values: {@code {priority: [CRITICAL,
   * HIGH], type: [security]}}.
   */
  public Condition condition(String key) {
    return switch (value(key).orElse(null)) {
      case null -> Condition.ALWAYS;
      case ScalarNode scalar -> expression(key, scalar);
      case MappingNode mapping -> SimpleCondition.read(of(place(key), mapping));
      default ->
          wrong(
              key,
              "a condition such as priority == \"CRITICAL\", or keys with the values that they may"
                  + " have",
              Condition.ALWAYS);
    };
  }

  /** An id, made by its own constructor. */
  public <I extends Id> I id(String key, Function<String, I> of) {
    I id =
        of.apply(
            scalar(key)
                .filter(Id::isValid)
                .orElseGet(
                    () ->
                        wrong(
                            key,
                            "an id of 1 to 64 letters, digits or . _ : -",
                            "unreadable-" + problems.count())));
    problems.met(place(key), id);
    return id;
  }

  /** The same, when the key is there. */
  public <I extends Id> Optional<I> optionalId(String key, Function<String, I> of) {
    return has(key) ? Optional.of(id(key, of)) : Optional.empty();
  }

  public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    return scalar(key)
        .flatMap(text -> Scalars.constant(text, type))
        .orElseGet(() -> wrong(key, Scalars.wanted(type), type.getEnumConstants()[0]));
  }

  /** The same; {@code otherwise} when the key is absent. */
  public <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
    return has(key) ? oneOf(key, type) : otherwise;
  }

  /** A list of constants, or one alone; empty when the key is absent. */
  public <E extends Enum<E>> Set<E> anyOf(String key, Class<E> type) {
    List<Optional<E>> read = texts(key).stream().map(text -> Scalars.constant(text, type)).toList();
    return read.stream().allMatch(Optional::isPresent)
        ? read.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet())
        : wrong(key, Scalars.wanted(type), Set.of());
  }

  /** A list of ids, or one alone; empty when the key is absent. */
  public <I extends Id> Set<I> ids(String key, Function<String, I> of) {
    return Set.copyOf(idList(key, of));
  }

  /** The same, in the order of the text. */
  public <I extends Id> List<I> idList(String key, Function<String, I> of) {
    List<String> texts = texts(key);
    if (!texts.stream().allMatch(Id::isValid)) {
      return wrong(key, "a list of ids, each of 1 to 64 letters, digits or . _ : -", List.of());
    }
    List<I> ids = texts.stream().distinct().map(of).toList();
    ids.forEach(id -> problems.met(place(key), id));
    return ids;
  }

  /** A list of texts, or one alone; empty when the key is absent. */
  public List<String> texts(String key) {
    return switch (value(key).orElse(null)) {
      case null -> List.of();
      case ScalarNode scalar -> List.of(scalar.getValue().strip());
      case SequenceNode list
          when list.getValue().stream()
              .allMatch(node -> node instanceof ScalarNode && !Tag.NULL.equals(node.getTag())) ->
          list.getValue().stream().map(node -> ((ScalarNode) node).getValue().strip()).toList();
      default -> wrong(key, "a list of texts", List.of());
    };
  }

  public Section section(String key) {
    return value(key).orElse(null) instanceof MappingNode mapping
        ? of(place(key), mapping)
        : wrong(
            key, "keys and values", new Section(place(key), Map.of(), tree, new Problems(tree)));
  }

  /** The same, when the key is there. */
  public Optional<Section> optionalSection(String key) {
    return has(key) ? Optional.of(section(key)) : Optional.empty();
  }

  /** A list of mappings; empty when the key is absent. */
  public List<Section> sections(String key) {
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

  /** A fault at one key of this section, to be thrown. */
  public PlaybookFault fault(String key, String wanted) {
    String at = place(key);
    return new PlaybookFault(
        at,
        value(key)
            .map(is -> "%s is %s.".formatted(name(at), Scalars.shown(is)))
            .orElse("%s is missing.".formatted(name(at))),
        "Write %s.".formatted(wanted));
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

  /** Notes something odd that does not keep the document from coming into force. */
  public void warn(String key, String reason, String instead) {
    problems.add(Severity.WARNING, place(key), reason, instead);
  }

  private Condition expression(String key, ScalarNode scalar) {
    try {
      return Expression.compile(place(key), scalar.getValue());
    } catch (PlaybookFault fault) {
      for (Problem problem : fault.problems()) {
        var at = tree.within(scalar, problem.line(), problem.column());
        problems.add(
            new Problem(
                problem.severity(),
                at.line(),
                at.column(),
                problem.place(),
                problem.reason(),
                problem.instead()));
      }
      return Condition.ALWAYS;
    }
  }

  private Section of(String at, MappingNode mapping) {
    return new Section(at, values(mapping), tree, problems);
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

  /** Notes what is wrong at a key and answers something harmless, so that reading goes on. */
  private <T> T wrong(String key, String wanted, T harmless) {
    problems.add(fault(key, wanted));
    return harmless;
  }

  private Optional<String> scalar(String key) {
    return value(key)
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).getValue().strip())
        .filter(text -> !text.isEmpty());
  }

  private Optional<Node> value(String key) {
    asked.add(key);
    return YamlTree.something(values.get(key));
  }

  private static Map<String, Node> values(MappingNode mapping) {
    var values = new LinkedHashMap<String, Node>();
    mapping.getValue().forEach(t -> values.put(YamlTree.key(t), t.getValueNode()));
    return values;
  }

  private static String name(String place) {
    return place.isEmpty() ? "The playbook" : "In the playbook, " + place;
  }
}
