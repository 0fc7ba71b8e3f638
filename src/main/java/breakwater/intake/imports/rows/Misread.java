package breakwater.intake.imports.rows;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says why a mapping cannot be read, in the words of the mapping. */
public final class Misread {
  private Misread() {}

  static String sentence(JacksonException e) {
    return sentence(List.of(), e);
  }

  /** The same of one of its sections. */
  public static String sentence(String section, JacksonException e) {
    return sentence(List.of("sections", section), e);
  }

  private static String sentence(List<String> above, JacksonException e) {
    String where = where(e);
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          "The mapping says '%s'%s, which means nothing there; it may say %s."
              .formatted(path(above, e), where, sorted(unknown.getKnownPropertyIds()));
      case InvalidFormatException wrong when wrong.getTargetType().isEnum() ->
          "The mapping's '%s' is '%s'%s; it must be one of %s."
              .formatted(
                  path(above, e),
                  RowReader.shortened(String.valueOf(wrong.getValue())),
                  where,
                  Arrays.stream(wrong.getTargetType().getEnumConstants())
                      .map(Object::toString)
                      .collect(Collectors.joining(", ")));
      case MismatchedInputException wrong ->
          "The mapping's '%s'%s must be %s.".formatted(path(above, e), where, form(wrong));
      default -> "The mapping is no JSON: %s%s.".formatted(e.getOriginalMessage(), where);
    };
  }

  /** Empty of what was read before, so that its lines are not known. */
  private static String where(JacksonException e) {
    int line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
    return line < 1 ? "" : " in line " + line;
  }

  private static String path(List<String> above, JacksonException e) {
    return Stream.concat(
            above.stream(),
            e.getPath().stream()
                .map(
                    it ->
                        Objects.requireNonNullElse(
                            it.getPropertyName(), "[" + it.getIndex() + "]")))
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
