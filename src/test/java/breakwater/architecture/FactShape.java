package breakwater.architecture;

import breakwater.journal.Id;
import breakwater.journal.Stored;
import breakwater.journal.TextRef;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a fact may look like, so that it can be kept for ever without keeping anybody's text. */
final class FactShape {
  private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z-]+)+\\.v\\d+");

  private static final Set<Class<?>> VALUES =
      Set.of(
          boolean.class,
          int.class,
          long.class,
          double.class,
          Boolean.class,
          Integer.class,
          Long.class,
          Double.class,
          Instant.class,
          Duration.class,
          LocalDate.class,
          UUID.class,
          TextRef.class,
          OptionalInt.class,
          OptionalLong.class);

  private static final Set<Class<?>> HOLDERS =
      Set.of(Optional.class, List.class, Set.class, Map.class);

  private FactShape() {}

  /** What is wrong with a fact's class; empty = nothing. */
  static List<String> violations(Class<?> fact) {
    List<String> found = new ArrayList<>();
    Stored stored = fact.getAnnotation(Stored.class);
    if (!fact.isRecord()) {
      found.add(fact.getSimpleName() + " is no record");
    } else if (stored == null) {
      found.add(fact.getSimpleName() + " has no @Stored name");
    } else if (!NAME.matcher(stored.value()).matches()) {
      found.add(fact.getSimpleName() + " is stored as " + stored.value());
    }
    if (fact.isRecord()) {
      wrongComponents(fact, fact.getSimpleName(), found);
    }
    return found;
  }

  private static void wrongComponents(Class<?> type, String path, List<String> found) {
    for (RecordComponent component : type.getRecordComponents()) {
      wrongType(component.getGenericType(), path + "." + component.getName(), found);
    }
  }

  private static void wrongType(Type type, String path, List<String> found) {
    switch (type) {
      case ParameterizedType held when HOLDERS.contains(held.getRawType()) ->
          Arrays.stream(held.getActualTypeArguments())
              .forEach(content -> wrongType(content, path, found));
      case Class<?> value when isValue(value) -> {}
      case Class<?> nested when nested.isRecord() -> wrongComponents(nested, path, found);
      default -> found.add(path + " is a " + type.getTypeName());
    }
  }

  private static boolean isValue(Class<?> type) {
    return VALUES.contains(type) || type.isEnum() || Id.class.isAssignableFrom(type);
  }
}
