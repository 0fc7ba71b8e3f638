package breakwater.playbook;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The attributes of a case, of which one that is absent reads as an empty text. */
final class Attributes extends AbstractMap<String, String> {
  private final Map<String, String> known = new LinkedHashMap<>();

  Attributes(Map<?, ?> attributes) {
    attributes.forEach((key, value) -> known.put(String.valueOf(key), String.valueOf(value)));
  }

  @Override
  public String get(Object key) {
    return known.getOrDefault(key, "");
  }

  @Override
  public boolean containsKey(Object key) {
    return known.containsKey(key);
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return known.entrySet();
  }
}
