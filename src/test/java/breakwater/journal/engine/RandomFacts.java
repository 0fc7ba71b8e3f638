package breakwater.journal.engine;

import breakwater.journal.Fact;
import breakwater.journal.Id;
import breakwater.journal.TextRef;
import java.lang.reflect.Constructor;
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
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Makes facts of any type, whether or not they make sense; ids come from a small pool. */
final class RandomFacts {
  private static final Instant SOME_DAY = Instant.parse("2026-03-02T09:00:00Z");

  private final Random random;

  RandomFacts(Random random) {
    this.random = random;
  }

  Fact make(Class<? extends Fact> type) {
    return (Fact) record(type);
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i].getGenericType());
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No random " + type, e);
    }
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      Object[] constants = plain.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    if (Id.class.isAssignableFrom(plain)) {
      return id(plain);
    }
    if (plain == TextRef.class) {
      return new TextRef(new UUID(7, random.nextInt(3)), "mac");
    }
    if (plain.isSealed() && plain.isInterface()) {
      Class<?>[] kinds = plain.getPermittedSubclasses();
      return record(kinds[random.nextInt(kinds.length)]);
    }
    return plain.isRecord() ? record(plain) : simple(plain);
  }

  private Object container(Class<?> raw, Type[] arguments) {
    if (raw == Optional.class) {
      return random.nextBoolean() ? Optional.empty() : Optional.of(value(arguments[0]));
    }
    if (raw == List.class) {
      return random.nextBoolean() ? List.of() : List.of(value(arguments[0]));
    }
    if (raw == Set.class) {
      return random.nextBoolean() ? Set.of() : Set.of(value(arguments[0]));
    }
    if (raw == Map.class) {
      return random.nextBoolean() ? Map.of() : Map.of(value(arguments[0]), value(arguments[1]));
    }
    throw new IllegalStateException("No random " + raw);
  }

  private Object simple(Class<?> type) {
    int number = random.nextInt(4);
    if (type == int.class || type == Integer.class) {
      return number;
    } else if (type == long.class || type == Long.class) {
      return (long) number;
    } else if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == double.class || type == Double.class) {
      return number / 4.0;
    } else if (type == Instant.class) {
      return SOME_DAY.plusSeconds(number * 600L);
    } else if (type == Duration.class) {
      return Duration.ofMinutes(number);
    } else if (type == LocalDate.class) {
      return LocalDate.of(2026, 3, 2);
    } else if (type == OptionalInt.class) {
      return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(number);
    } else if (type == OptionalLong.class) {
      return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(number);
    }
    throw new IllegalStateException("No random " + type);
  }

  /** {@code 7-1} is what an escalation of the case 7 may be called; else a few names. */
  private Object id(Class<?> type) {
    String name = List.of("7-1", "k1", "ann", "bo").get(random.nextInt(4));
    try {
      var constructor = Arrays.stream(type.getDeclaredConstructors()).findFirst().orElseThrow();
      constructor.setAccessible(true);
      return constructor.newInstance(name);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
