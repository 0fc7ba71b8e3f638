package breakwater.journal.engine;

import breakwater.journal.Fact;
import breakwater.journal.Stored;
import breakwater.journal.Unknown;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts to their stored names and payloads, and back. */
public final class FactCodec {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Map<String, Class<? extends Fact>> classes = new HashMap<>();

  /**
   * @param types all facts that this node knows
   * @throws IllegalStateException when two have one name, or one has none
   */
  public FactCodec(Collection<Class<? extends Fact>> types) {
    for (Class<? extends Fact> type : types) {
      Class<? extends Fact> other = classes.put(name(type), type);
      if (other != null) {
        throw new IllegalStateException(type + " and " + other + " are stored under one name");
      }
    }
  }

  public Set<String> names() {
    return new TreeSet<>(classes.keySet());
  }

  public Class<? extends Fact> type(String name) {
    return classes.getOrDefault(name, Unknown.class);
  }

  public static String name(Class<? extends Fact> type) {
    Stored stored = type.getAnnotation(Stored.class);
    if (stored == null) {
      throw new IllegalStateException(type + " is a fact without @Stored");
    }
    return stored.value();
  }

  public String write(Fact fact) {
    return fact instanceof Unknown(_, String payload) ? payload : JSON.writeValueAsString(fact);
  }

  /** Never fails: what cannot be read is {@link Unknown}, and left to a newer node. */
  public Fact read(String name, String payload) {
    Class<? extends Fact> type = classes.get(name);
    if (type == null) {
      return new Unknown(name, payload);
    }
    try {
      return JSON.readValue(payload, type);
    } catch (JacksonException e) {
      return new Unknown(name, payload);
    }
  }
}
