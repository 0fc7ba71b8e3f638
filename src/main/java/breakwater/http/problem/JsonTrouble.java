package breakwater.http.problem;

import breakwater.http.Malformed;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where a JSON body is wrong, and how. */
public final class JsonTrouble {
  private static final int LONGEST = 300;

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
              List.of(new Malformed.Place(pointer, shown(read.getOriginalMessage()))));
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

  /** What a stranger sent, short and without control characters. */
  private static String shown(String text) {
    String safe = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
  }
}
