package breakwater;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.InjectionPoint;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

/** Says of a setting that cannot be so what was set, and what may be. */
@Order(0)
class WrongSettingAnalyzer implements FailureAnalyzer {
  private static final String REMEDY = "Correct the setting, or leave it out.";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:}]+).*");

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      Optional<String> said =
          switch (each) {
            case BindException bind -> Optional.of(bound(bind));
            case UnsatisfiedDependencyException injected -> injected(injected);
            default -> Optional.empty();
          };
      if (said.isPresent()) {
        return new FailureAnalysis(said.get(), REMEDY, failure);
      }
      if (each instanceof PortInUseException port) {
        return new FailureAnalysis(
            "Another program listens on port %d already.".formatted(port.getPort()),
            "Stop that program, or set SERVER_PORT to a free port.",
            failure);
      }
    }
    return null;
  }

  /** Of a record of settings: one value, or what the record says of itself. */
  private static String bound(BindException e) {
    return e.getProperty() == null
        ? String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage())
        : sentence(
            e.getName().toString(),
            e.getProperty().getValue(),
            e.getTarget().getType().resolve(Object.class));
  }

  /** Of one value that is asked for by its name. */
  private static Optional<String> injected(UnsatisfiedDependencyException e) {
    InjectionPoint point = e.getInjectionPoint();
    Value value = point == null ? null : point.getAnnotation(Value.class);
    if (value == null || !(e.getCause() instanceof TypeMismatchException wrong)) {
      return Optional.empty();
    }
    Matcher name = PLACEHOLDER.matcher(value.value());
    Class<?> type = wrong.getRequiredType();
    return name.matches() && type != null
        ? Optional.of(sentence(name.group(1), String.valueOf(wrong.getValue()), type))
        : Optional.empty();
  }

  private static String sentence(String property, Object value, Class<?> type) {
    return "The setting %s is '%s'; it may be %s."
        .formatted(property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value, allowed(type));
  }

  private static String allowed(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
      return "a whole number";
    }
    if (type == Duration.class) {
      return "a length of time, such as 15s";
    }
    if (type == DataSize.class) {
      return "a size, such as 25MB";
    }
    return type == ZoneId.class
        ? "a time zone by its name, such as Europe/Berlin"
        : "a value of another kind";
  }
}
