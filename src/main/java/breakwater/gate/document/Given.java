package breakwater.gate.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What JSON gives for the parts of a package, which it may leave out. Apart from {@link
 * PackageDocument}, so that its parts can be loaded before it: its empty document is made of
 * theirs.
 */
final class Given {
  private Given() {}

  static Optional<String> text(@Nullable Optional<String> given) {
    return or(given).map(String::strip).filter(text -> !text.isEmpty());
  }

  static List<String> texts(@Nullable List<String> given) {
    return given == null
        ? List.of()
        : given.stream()
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
  }

  static <T> Optional<T> or(@Nullable Optional<T> given) {
    return given == null ? Optional.empty() : given;
  }
}
