package breakwater.playbook;

import breakwater.journal.Id;
import breakwater.playbook.language.Asked;
import breakwater.playbook.language.Key.Type;
import breakwater.playbook.wording.LengthAdvice;
import breakwater.playbook.wording.Vague;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What stands under the keys of one mapping, read as texts, numbers, lengths of time and names.
 *
 * <p>Longer than other files: one short reader for each kind of value, in one place, so that each
 * notes in the same way what was asked for and what is wrong.
 */
public abstract sealed class Values permits Section {
  final Problems problems;

  Values(Problems problems) {
    this.problems = problems;
  }

  /** The full key of this mapping: {@code triggers.rules[0]}. */
  public abstract String place();

  /** The full key of one of its values. */
  public abstract String place(String key);

  /** What stands there; notes that the key was asked for. */
  abstract Optional<Node> value(String key);

  public boolean has(String key) {
    asked().whether(place(), key);
    return value(key).isPresent();
  }

  /** A text that is not blank. */
  public String text(String key) {
    asked().as(place(), key, Type.TEXT);
    return scalar(key).orElseGet(() -> wrong(key, "a text", "unreadable-" + problems.count()));
  }

  /** The same, when the key is there. */
  public Optional<String> optionalText(String key) {
    asked().as(place(), key, Type.TEXT);
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /** {@code otherwise} when the key is absent. */
  public boolean flag(String key, boolean otherwise) {
    asked().as(place(), key, Type.FLAG);
    asked().or(place(), key, Boolean.toString(otherwise));
    return switch (value(key).orElse(null)) {
      case null -> otherwise;
      case ScalarNode scalar when Tag.BOOL.equals(scalar.getTag()) -> Scalars.flag(scalar);
      default -> wrong(key, "true or false", otherwise);
    };
  }

  /** A whole number, both ends included. */
  public int number(String key, int least, int most) {
    asked().as(place(), key, Type.NUMBER);
    asked().within(place(), key, least + " to " + most);
    return scalar(key)
        .flatMap(Scalars::whole)
        .filter(n -> n >= least && n <= most)
        .map(Long::intValue)
        .orElseGet(() -> wrong(key, "a whole number from %d to %d".formatted(least, most), least));
  }

  /** The same; {@code otherwise} when the key is absent. */
  public int number(String key, int least, int most, int otherwise) {
    asked().as(place(), key, Type.NUMBER);
    asked().or(place(), key, otherwise < least ? "" : Integer.toString(otherwise));
    return has(key) ? number(key, least, most) : otherwise;
  }

  /** A number with or without a fraction, both ends included. */
  public double decimal(String key, double least, double most) {
    asked().as(place(), key, Type.DECIMAL);
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
    return durationIfRight(key).orElse(Duration.ofHours(1));
  }

  /** The same; empty = it is wrong, which is noted: what is compared with it would be so too. */
  public Optional<Duration> durationIfRight(String key) {
    asked().as(place(), key, Type.DURATION);
    Optional<Span> span = readSpan(key);
    if (span.filter(Span::business).isPresent()) {
      return wrong(
          key,
          "a number with s, min, h, days or weeks: business days mean nothing there",
          Optional.empty());
    }
    return span.map(Span::fixed);
  }

  /** The same; {@code otherwise} when the key is absent. */
  public Duration duration(String key, Duration otherwise) {
    asked().as(place(), key, Type.DURATION);
    asked().or(place(), key, otherwise.isZero() ? "" : Span.words(otherwise));
    return has(key) ? duration(key) : otherwise;
  }

  /** A length of time that may also be one of business days: {@code 3 business days}. */
  public Span span(String key) {
    return spanIfRight(key).orElse(new Span(Duration.ofHours(1), 0));
  }

  /** The same; empty = it is wrong, which is noted: what is compared with it would be so too. */
  public Optional<Span> spanIfRight(String key) {
    asked().as(place(), key, Type.SPAN);
    return readSpan(key);
  }

  private Optional<Span> readSpan(String key) {
    Optional<String> text = scalar(key);
    Optional<Span> span = text.flatMap(Span::parse);
    if (span.isEmpty()) {
      problems.add(
          text.flatMap(words -> unclear(key, words))
              .orElseGet(() -> fault(key, "a number and a unit, such as 15 min, 2 h or 3 days")));
    }
    return span;
  }

  private Optional<PlaybookFault> unclear(String key, String text) {
    return Vague.all(text).stream()
        .findFirst()
        .map(
            word ->
                fault(
                    key,
                    "how long at most, with a number and a unit, such as 15 min or 2 h: '%s' promises nothing"
                        .formatted(word)))
        .or(
            () ->
                LengthAdvice.of(text)
                    .map(
                        advice ->
                            new PlaybookFault(
                                place(key),
                                "%s is '%s', %s."
                                    .formatted(
                                        name(place(key)),
                                        ExpressionAdvice.shortened(text),
                                        advice.reason()),
                                advice.instead())));
  }

  /** The same, when the key is there. */
  public Optional<Span> optionalSpan(String key) {
    asked().as(place(), key, Type.SPAN);
    return has(key) ? Optional.of(span(key)) : Optional.empty();
  }

  /** An id, made by its own constructor. */
  public <I extends Id> I id(String key, Function<String, I> of) {
    asked().naming(place(), key, Type.ID, of.apply("any"));
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
    asked().naming(place(), key, Type.ID, of.apply("any"));
    return has(key) ? Optional.of(id(key, of)) : Optional.empty();
  }

  public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    asked().as(place(), key, Type.ONE_OF);
    asked().among(place(), key, type);
    return scalar(key)
        .flatMap(text -> Scalars.constant(text, type))
        .orElseGet(() -> wrong(key, Scalars.wanted(type), type.getEnumConstants()[0]));
  }

  /** The same; {@code otherwise} when the key is absent. */
  public <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
    asked().as(place(), key, Type.ONE_OF);
    asked().among(place(), key, type);
    asked().or(place(), key, otherwise.name());
    return has(key) ? oneOf(key, type) : otherwise;
  }

  /** A list of constants, or one alone; empty when the key is absent. */
  public <E extends Enum<E>> Set<E> anyOf(String key, Class<E> type) {
    asked().as(place(), key, Type.SOME_OF);
    asked().among(place(), key, type);
    List<Optional<E>> read =
        readTexts(key).stream().map(text -> Scalars.constant(text, type)).toList();
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
    asked().naming(place(), key, Type.IDS, of.apply("any"));
    List<String> texts = readTexts(key);
    if (!texts.stream().allMatch(Id::isValid)) {
      return wrong(key, "a list of ids, each of 1 to 64 letters, digits or . _ : -", List.of());
    }
    List<I> ids = texts.stream().distinct().map(of).toList();
    ids.forEach(id -> problems.met(place(key), id));
    return ids;
  }

  /** A list of texts, or one alone; empty when the key is absent. */
  public List<String> texts(String key) {
    asked().as(place(), key, Type.TEXTS);
    return readTexts(key);
  }

  /** The same, where {@code known} are those that there are; others are the reader's to refuse. */
  public List<String> texts(String key, List<String> known) {
    asked().as(place(), key, Type.SOME_OF);
    asked().among(place(), key, known);
    return readTexts(key);
  }

  /** Says that a key can be one of these only; others are the reader's to refuse. */
  public void known(String key, List<String> known) {
    asked().among(place(), key, known);
  }

  /** Keys that may stand here, because they are looked for only where they do. */
  public void mayHold(List<String> keys) {
    keys.forEach(key -> asked().whether(place(), key));
  }

  List<String> readTexts(String key) {
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
   * The same where an id is given that another of its kind has.
   *
   * @param what of which each has an id of its own, such as {@code row}
   */
  public PlaybookFault taken(String key, String what) {
    return new PlaybookFault(
        place(key),
        "Another %s has the id '%s' already.".formatted(what, text(key)),
        "Give it an id of its own.");
  }

  /** Notes what is wrong at a key and answers something harmless, so that reading goes on. */
  final <T> T wrong(String key, String wanted, T harmless) {
    problems.add(fault(key, wanted));
    return harmless;
  }

  final Asked asked() {
    return problems.asked();
  }

  private Optional<String> scalar(String key) {
    return value(key)
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).getValue().strip())
        .filter(text -> !text.isEmpty());
  }

  static String name(String place) {
    return place.isEmpty() ? "The playbook" : "In the playbook, " + place;
  }
}
