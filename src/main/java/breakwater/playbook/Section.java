package breakwater.playbook;

import breakwater.journal.Id;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of the document while it is read. It knows its own place, so that whatever is wrong
 * is named by its full key.
 */
public final class Section {
  private final String place;
  private final Map<?, ?> values;
  private final Set<String> asked = new HashSet<>();

  private Section(String place, Map<?, ?> values) {
    this.place = place;
    this.values = values;
  }

  /**
   * @throws PlaybookFault when {@code value} is no mapping
   */
  public static Section of(String place, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Section(place, map);
    }
    throw new PlaybookFault(
        place, "%s is %s. Write keys and values.".formatted(name(place), shown(value)));
  }

  public boolean has(String key) {
    return value(key) != null;
  }

  /** A text that is not blank. */
  public String text(String key) {
    return switch (value(key)) {
      case String text when !text.isBlank() -> text.strip();
      case Number number -> number.toString();
      case null, default -> throw fault(key, "a text");
    };
  }

  /** {@code otherwise} when the key is absent. */
  public boolean flag(String key, boolean otherwise) {
    return switch (value(key)) {
      case null -> otherwise;
      case Boolean flag -> flag;
      default -> throw fault(key, "true or false");
    };
  }

  /** An id, made by its own constructor. */
  public <I extends Id> I id(String key, Function<String, I> of) {
    String text = text(key);
    if (!Id.isValid(text)) {
      throw fault(key, "an id of 1 to 64 letters, digits or . _ : -");
    }
    return of.apply(text);
  }

  /** The same, when the key is there. */
  public <I extends Id> Optional<I> optionalId(String key, Function<String, I> of) {
    return has(key) ? Optional.of(id(key, of)) : Optional.empty();
  }

  public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    return constant(key, text(key), type);
  }

  /** A list of constants, or one alone; empty when the key is absent. */
  public <E extends Enum<E>> Set<E> anyOf(String key, Class<E> type) {
    return texts(key).stream()
        .map(text -> constant(key, text, type))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A list of ids, or one alone; empty when the key is absent. */
  public <I extends Id> Set<I> ids(String key, Function<String, I> of) {
    List<String> texts = texts(key);
    if (!texts.stream().allMatch(Id::isValid)) {
      throw fault(key, "a list of ids, each of 1 to 64 letters, digits or . _ : -");
    }
    return texts.stream().map(of).collect(Collectors.toUnmodifiableSet());
  }

  public Section section(String key) {
    return of(place + "." + key, value(key));
  }

  /** A list of mappings; empty when the key is absent. */
  public List<Section> sections(String key) {
    return switch (value(key)) {
      case null -> List.of();
      case List<?> list ->
          IntStream.range(0, list.size())
              .mapToObj(i -> of("%s.%s[%d]".formatted(place, key, i), list.get(i)))
              .toList();
      default -> throw fault(key, "a list");
    };
  }

  /** To be called when all has been read: refuses a key that nobody asked for. */
  public void nothingElse() {
    for (Object key : values.keySet()) {
      if (!asked.contains(String.valueOf(key))) {
        throw new PlaybookFault(
            place + "." + key,
            "%s has a key '%s', which means nothing there. Known are: %s."
                .formatted(
                    name(place), key, asked.stream().sorted().collect(Collectors.joining(", "))));
      }
    }
  }

  /** A fault at one key of this section. */
  public PlaybookFault fault(String key, String wanted) {
    String at = place + "." + key;
    Object is = values.get(key);
    return new PlaybookFault(
        at,
        is == null
            ? "%s is missing. Write %s.".formatted(name(at), wanted)
            : "%s is %s. Write %s.".formatted(name(at), shown(is), wanted));
  }

  private List<String> texts(String key) {
    return switch (value(key)) {
      case null -> List.of();
      case String text -> List.of(text);
      case List<?> list when list.stream().allMatch(String.class::isInstance) ->
          list.stream().map(String.class::cast).toList();
      default -> throw fault(key, "a list of texts");
    };
  }

  private <E extends Enum<E>> E constant(String key, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                fault(
                    key,
                    "one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))));
  }

  private @Nullable Object value(String key) {
    asked.add(key);
    return values.get(key);
  }

  private static String name(String place) {
    return place.isEmpty() ? "The playbook" : "In the playbook, " + place;
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "empty";
    }
    String text = String.valueOf(value);
    return "'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "'";
  }
}
