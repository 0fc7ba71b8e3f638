package breakwater.http.problem;

import breakwater.http.Malformed;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where a JSON body is wrong, and how. */
public final class JsonTrouble {
  private static final int LONGEST = 300;

  private static final Pattern SOURCE =
      Pattern.compile("\\[Source: [^\\]]*?(line: \\d+, column: \\d+)?\\]");

  private JsonTrouble() {}

  /** The first thing that is wrong. */
  public static Malformed describe(JacksonException e) {
    String pointer = pointer(e);
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          new Malformed(
              "unknown-property",
              "There is no property '%s' here.".formatted(shown(unknown.getPropertyName())),
              List.of(
                  new Malformed.Place(
                      pointer,
                      "Known here: %s."
                          .formatted(
                              String.join(
                                  ", ",
                                  unknown.getKnownPropertyIds() == null
                                      ? List.of()
                                      : unknown.getKnownPropertyIds().stream()
                                          .map(String::valueOf)
                                          .sorted()
                                          .toList())))));
      case StreamReadException read ->
          new Malformed(
              "malformed-json",
              "The body is not JSON that we can read.",
              List.of(new Malformed.Place(pointer, shown(told(read.getOriginalMessage())))));
      case ValueInstantiationException value
          when value.getCause() instanceof IllegalArgumentException cause ->
          Malformed.value(pointer, shown(String.valueOf(cause.getMessage())));
      case MismatchedInputException other ->
          Malformed.value(pointer, Wanted.of(other.getTargetType()));
      default -> Malformed.value(pointer, Wanted.of((Class<?>) null));
    };
  }

  /** RFC 6901; empty = the whole body. */
  static String pointer(JacksonException e) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      pointer
          .append('/')
          .append(
              name == null
                  ? String.valueOf(step.getIndex())
                  : shown(name).replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /**
   * The place of a component of a record, by its name in JSON and not that in Java.
   *
   * @param body what was read
   * @param path such as {@code policy.rules[0].targets[resolution]}
   */
  static String pointer(@Nullable Object body, String path) {
    var pointer = new StringBuilder();
    ResolvableType type =
        body == null ? ResolvableType.NONE : ResolvableType.forClass(body.getClass());
    for (String step : path.split("\\.", -1)) {
      String[] parts = step.split("\\[", 2);
      Optional<RecordComponent> component = component(type.toClass(), parts[0]);
      pointer.append('/').append(component.map(JsonTrouble::name).orElse(parts[0]));
      if (parts.length > 1) {
        pointer.append('/').append(parts[1].replace("][", "/").replace("]", ""));
      }
      ResolvableType in = type;
      type =
          component
              .map(it -> held(ResolvableType.forType(it.getGenericType(), in)))
              .orElse(ResolvableType.NONE);
    }
    return pointer.toString();
  }

  private static Optional<RecordComponent> component(Class<?> type, String name) {
    return Stream.ofNullable(type.getRecordComponents())
        .flatMap(Arrays::stream)
        .filter(it -> it.getName().equals(name))
        .findFirst();
  }

  private static String name(RecordComponent component) {
    JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
    return other == null || other.value().isEmpty() ? component.getName() : other.value();
  }

  /** What is in it: of a list, a map, or what may be left out. */
  private static ResolvableType held(ResolvableType type) {
    Class<?> raw = type.toClass();
    if (Map.class.isAssignableFrom(raw)) {
      return held(type.getGeneric(1));
    }
    return raw == Optional.class || Collection.class.isAssignableFrom(raw)
        ? held(type.getGeneric(0))
        : type;
  }

  /** Where it is, without what the reader says of itself there. */
  private static String told(String message) {
    return SOURCE.matcher(message).replaceAll("$1");
  }

  /** What a stranger sent, short and without control characters. */
  private static String shown(String text) {
    String safe = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
  }
}
