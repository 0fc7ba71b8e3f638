package breakwater.api.cases;

import breakwater.http.Malformed;
import breakwater.journal.Id;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells a property that is left out from one that is null. */
public final class Settable {
  private Settable() {}

  /**
   * @param node Java null = left out
   * @return empty = left out; an empty value inside = null, to be taken away
   * @throws Malformed when it is neither null nor an id
   */
  public static <T extends Id> Optional<Optional<T>> id(
      String name, @Nullable JsonNode node, Function<String, T> make) {
    if (node == null) {
      return Optional.empty();
    }
    if (node.isNull()) {
      return Optional.of(Optional.empty());
    }
    if (!node.isString() || !Id.isValid(node.stringValue())) {
      throw Malformed.value(
          "/" + name,
          "This is null, or 1 to 64 letters, digits or . _ : - beginning with a letter or digit.");
    }
    return Optional.of(Optional.of(make.apply(node.stringValue())));
  }
}
