package breakwater.api.cases;

import breakwater.cases.Label;
import breakwater.http.Malformed;
import breakwater.journal.Id;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads attributes by name. */
public final class AttributeNames {
  /** So many fields a form of the house may have. */
  public static final int MOST = 100;

  public static final int LONGEST_VALUE = 2_000;

  private AttributeNames() {}

  /**
   * @throws Malformed when a name is no label
   */
  public static <V> Map<Label, V> of(Optional<Map<String, V>> attributes) {
    var named = new HashMap<Label, V>();
    attributes
        .orElse(Map.of())
        .forEach(
            (name, value) -> {
              if (!Id.isValid(name)) {
                throw Malformed.value(
                    "/attributes",
                    "The name of an attribute is 1 to 64 letters, digits or . _ : - and begins with"
                        + " a letter or digit.");
              }
              named.put(new Label(name), value);
            });
    return named;
  }
}
