package breakwater.architecture;

import breakwater.journal.Fact;
import breakwater.journal.Id;
import breakwater.journal.TextRef;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes up facts of a class: enough of them that every constant of its enums occurs, and one in
 * which all that may be absent is.
 */
final class Sample {
  private static final UUID SOME = UUID.fromString("01934f00-0000-7000-8000-00000000000a");
  private static final List<String> NAMES = List.of("a-1", "1", SOME.toString(), "a.b");

  /** Which constant of each enum is taken, counted round. */
  private final int turn;

  private final boolean bare;

  private Sample(int turn, boolean bare) {
    this.turn = turn;
    this.bare = bare;
  }

  static List<Fact> of(Class<? extends Fact> type) {
    Stream<Sample> full = IntStream.range(0, turns(type)).mapToObj(turn -> new Sample(turn, false));
    return Stream.concat(full, Stream.of(new Sample(0, true)))
        .map(sample -> (Fact) sample.record(type))
        .distinct()
        .toList();
  }

  private static int turns(Type type) {
    return switch (type) {
      case ParameterizedType held ->
          Arrays.stream(held.getActualTypeArguments()).mapToInt(Sample::turns).max().orElse(1);
      case Class<?> constants when constants.isEnum() -> constants.getEnumConstants().length;
      case Class<?> nested when nested.isRecord() ->
          Arrays.stream(nested.getRecordComponents())
              .map(RecordComponent::getGenericType)
              .mapToInt(Sample::turns)
              .max()
              .orElse(1);
      default -> 1;
    };
  }

  private Object value(Type type) {
    return switch (type) {
      case ParameterizedType held -> held((Class<?>) held.getRawType(), held);
      case Class<?> constants when constants.isEnum() ->
          constants.getEnumConstants()[turn % constants.getEnumConstants().length];
      case Class<?> id when Id.class.isAssignableFrom(id) -> id(id);
      case Class<?> text when text == TextRef.class -> new TextRef(SOME, "bWFj");
      case Class<?> nested when nested.isRecord() -> record(nested);
      case Class<?> simple -> simple(simple);
      default -> throw new IllegalArgumentException("No sample of " + type);
    };
  }

  private Object held(Class<?> holder, ParameterizedType type) {
    if (bare) {
      return holder == Optional.class
          ? Optional.empty()
          : holder == List.class ? List.of() : holder == Set.class ? Set.of() : Map.of();
    }
    Object first = value(type.getActualTypeArguments()[0]);
    return holder == Optional.class
        ? Optional.of(first)
        : holder == List.class
            ? List.of(first)
            : holder == Set.class
                ? Set.of(first)
                : Map.of(first, value(type.getActualTypeArguments()[1]));
  }

  private static Object simple(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "boolean", "Boolean" -> true;
      case "int", "Integer" -> 7;
      case "long", "Long" -> 70_000_000_000L;
      case "double", "Double" -> 0.25;
      case "Instant" -> Instant.parse("2026-11-21T09:00:00.000001Z");
      case "Duration" -> Duration.ofMinutes(90);
      case "LocalDate" -> LocalDate.of(2026, 11, 21);
      case "UUID" -> SOME;
      case "OptionalInt" -> OptionalInt.of(7);
      case "OptionalLong" -> OptionalLong.of(7);
      default -> throw new IllegalArgumentException("No sample of " + type);
    };
  }

  /** The first name that this id's own check lets pass. */
  private static Object id(Class<?> type) {
    for (String name : NAMES) {
      try {
        return construct(type, new Class<?>[] {String.class}, name);
      } catch (IllegalArgumentException refused) {
        continue;
      }
    }
    throw new IllegalArgumentException("No sample name for " + type);
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return construct(
        type,
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new),
        Arrays.stream(components).map(component -> value(component.getGenericType())).toArray());
  }

  private static Object construct(Class<?> type, Class<?>[] parameters, Object... arguments) {
    try {
      var constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("No sample of " + type, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("No sample of " + type, e);
    }
  }
}
