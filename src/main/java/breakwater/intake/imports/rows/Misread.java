package breakwater.intake.imports.rows;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says why a mapping cannot be read, in the words of the mapping. */
final class Misread {
  private Misread() {}

  static String sentence(JacksonException e) {
    String where = "in line %d".formatted(e.getLocation().getLineNr());
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          "The mapping says '%s' %s, which means nothing there; it may say %s."
              .formatted(path(e), where, sorted(unknown.getKnownPropertyIds()));
      case InvalidFormatException wrong when wrong.getTargetType().isEnum() ->
          "The mapping's '%s' is '%s' %s; it must be one of %s."
              .formatted(
                  path(e),
                  RowReader.shortened(String.valueOf(wrong.getValue())),
                  where,
                  Arrays.stream(wrong.getTargetType().getEnumConstants())
                      .map(Object::toString)
                      .collect(Collectors.joining(", ")));
      case MismatchedInputException wrong ->
          "The mapping's '%s' %s must be %s.".formatted(path(e), where, form(wrong));
      default -> "The mapping is no JSON: %s (%s).".formatted(e.getOriginalMessage(), where);
    };
  }

  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(it -> Objects.requireNonNullElse(it.getPropertyName(), "[" + it.getIndex() + "]"))
        .collect(Collectors.joining("."));
  }

  private static String sorted(Collection<Object> names) {
    return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private static String form(MismatchedInputException wrong) {
    Class<?> wanted = wrong.getTargetType();
    if (wanted == null) {
      return "something else";
    }
    if (Collection.class.isAssignableFrom(wanted)) {
      return "a list, such as [\"a\", \"b\"]";
    }
    if (Map.class.isAssignableFrom(wanted) || wanted.isRecord()) {
      return "an object, such as {\"column\": \"Created\"}";
    }
    return wanted == String.class ? "a text in quotes" : "something else";
  }
}
