package breakwater.http.problem;

import breakwater.http.Malformed;
import breakwater.journal.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says what may be written where a value is not of the kind that is expected. */
public final class Wanted {
  private static final String UNKNOWN = "This is not what the schema asks for here.";

  private Wanted() {}

  /** What to write where a parameter cannot be read. */
  public static Malformed instead(MethodArgumentTypeMismatchException wrong) {
    return Malformed.parameter(
        wrong.getName(),
        "%s cannot have this value. %s".formatted(wrong.getName(), of(wrong.getParameter())));
  }

  /** Of a parameter: of several values in one, what each of them may be. */
  private static String of(MethodParameter parameter) {
    ResolvableType type = ResolvableType.forMethodParameter(parameter);
    while (isAround(type) && type.hasGenerics()) {
      type = type.getGeneric(0);
    }
    return of(type.resolve());
  }

  private static boolean isAround(ResolvableType type) {
    Class<?> raw = type.resolve(Object.class);
    return raw == Optional.class || Collection.class.isAssignableFrom(raw);
  }

  /**
   * @param type null = it is not known
   */
  static String of(@Nullable Class<?> type) {
    if (type == null) {
      return UNKNOWN;
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name())
          .collect(Collectors.joining(", ", "Write one of ", "."));
    }
    if (Id.class.isAssignableFrom(type)) {
      return "Write an id of 1 to %d letters, digits or . _ : - that begins with a letter or digit."
          .formatted(Id.LONGEST);
    }
    return plain(type);
  }

  private static String plain(Class<?> type) {
    if (type == LocalDate.class) {
      return "Write a day that there is, as 2026-02-28.";
    }
    if (type == Instant.class) {
      return "Write an instant, as 2026-02-28T12:00:00Z.";
    }
    if (type == Duration.class) {
      return "Write a length of time, as PT30M.";
    }
    if (ZoneId.class.isAssignableFrom(type)) {
      return "Write a time zone by its name, as Europe/Berlin.";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "Write true or false.";
    }
    if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
      return "Write a whole number.";
    }
    if (type == Double.class || type == double.class) {
      return "Write a number.";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "Write a text.";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "Write a list.";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord() ? "Write an object." : UNKNOWN;
  }
}
